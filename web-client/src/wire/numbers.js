/** @import { ByteView } from './byte-queue.js' */

/**
 * Big-endian numbers of the wire (RFC 6143 section 7). The caller has checked that the bytes have arrived.
 *
 * @param {ByteView} bytes
 * @param {number} offset
 */
export function u16(bytes, offset) {
  return (Number(bytes.at(offset)) << 8) | Number(bytes.at(offset + 1));
}

/**
 * @param {ByteView} bytes
 * @param {number} offset
 */
export function s32(bytes, offset) {
  return (u16(bytes, offset) << 16) | u16(bytes, offset + 2);
}

/**
 * @param {ByteView} bytes
 * @param {number} offset
 */
export function u32(bytes, offset) {
  return s32(bytes, offset) >>> 0;
}

/**
 * Latin-1, the character set of versions, cut text and (in practice a superset) reasons.
 *
 * @param {Uint8Array} bytes
 */
export function latin1(bytes) {
  let text = '';
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return text;
}

/**
 * UTF-8, the character set of names and reasons in practice; bad sequences become replacement characters.
 *
 * @param {Uint8Array} bytes
 */
export function utf8(bytes) {
  return new TextDecoder().decode(bytes);
}
