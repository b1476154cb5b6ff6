/** @import { Decoder } from './decoder.js' */

/**
 * DesktopSize (RFC 6143 section 7.8.2): the rectangle's size is the screen's new size.
 *
 * @type {Decoder}
 */
export const desktopSize = {
  encoding: -223,
  name: 'DesktopSize',
  pseudo: true,
  length: () => 0,
  decode: (_bytes, { width, height }) => ({ kind: 'resize', width, height }),
};
