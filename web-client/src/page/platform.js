/** @import { Platform } from '../input/keyboard.js' */

/**
 * Whose habits the keyboard has.
 *
 * @returns {Platform}
 */
export function platform() {
  const agent = navigator.userAgent;
  if (/Windows/.test(agent)) {
    return 'windows';
  }
  return /Mac OS X|iPhone|iPad/.test(agent) ? 'mac' : 'other';
}
