import { ProtocolError } from './protocol-error.js';
import { u32 } from './numbers.js';

/** @import { ByteView } from './byte-queue.js' */

/**
 * What a reader waits for next: how long the message is, judged by the bytes at hand, and what to do with it once it is
 * whole. Half messages are never seen.
 *
 * @typedef {object} Step
 * @property {(bytes: ByteView) => number} length whole length in bytes, or UNKNOWN when more bytes are needed to tell
 * @property {(bytes: Uint8Array) => Step} on takes the whole message, answers the next step
 */

/** A length that cannot be told from the bytes at hand. */
export const UNKNOWN = -1;

/**
 * @param {number} length
 * @param {(bytes: Uint8Array) => Step} on
 * @returns {Step}
 */
export function fixed(length, on) {
  return { length: () => length, on };
}

/**
 * A U32 length and that many bytes; `on` gets the bytes alone.
 *
 * @param {string} what for the error
 * @param {number} limit
 * @param {(bytes: Uint8Array) => Step} on
 * @returns {Step}
 */
export function lengthPrefixed(what, limit, on) {
  return {
    length: (bytes) => (bytes.length < 4 ? UNKNOWN : 4 + limited(what, u32(bytes, 0), limit)),
    on: (bytes) => on(bytes.subarray(4)),
  };
}

/**
 * @param {string} what
 * @param {number} length
 * @param {number} limit
 */
export function limited(what, length, limit) {
  if (length > limit) {
    throw new ProtocolError(`${what} has ${length} bytes, the limit is ${limit}`);
  }
  return length;
}
