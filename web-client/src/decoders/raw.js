import { OPAQUE } from '../screen/operations.js';

/** @import { Decoder } from './decoder.js' */

/**
 * Raw (RFC 6143 section 7.7.1): rows of B, G, R, x.
 *
 * @type {Decoder}
 */
export const raw = {
  encoding: 0,
  name: 'Raw',
  length: (_bytes, rect) => rect.width * rect.height * 4,
  decode: (bytes, rect) => {
    const pixels = words(bytes);
    return {
      kind: 'pixels',
      rect,
      draw: (target, offset, stride) => {
        let at = 0;
        for (let y = 0; y < rect.height; y++) {
          const start = offset + y * stride;
          for (let to = start; to < start + rect.width; to++, at++) {
            const pixel = pixels[at];
            target[to] = ((pixel >>> 16) & 0xff) | (pixel & 0xff00) | ((pixel & 0xff) << 16) | OPAQUE;
          }
        }
      },
    };
  },
};

/**
 * The same memory four bytes at a time, or a copy where it does not start on a multiple of four.
 *
 * @param {Uint8Array} bytes
 */
function words(bytes) {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/**
 * The colour of three bytes B, G, R.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
export function bgr(bytes, at) {
  return bytes[at + 2] | (bytes[at + 1] << 8) | (bytes[at] << 16) | OPAQUE;
}
