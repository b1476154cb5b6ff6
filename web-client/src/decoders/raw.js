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
  decode: (bytes, rect) => ({
    kind: 'pixels',
    rect,
    draw: (target, offset, stride) => {
      let at = 0;
      for (let y = 0; y < rect.height; y++) {
        const start = offset + y * stride;
        for (let to = start; to < start + rect.width; to++, at += 4) {
          target[to] = bgr(bytes, at);
        }
      }
    },
  }),
};

/**
 * The colour of three bytes B, G, R.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
export function bgr(bytes, at) {
  // The range of `at` is the caller's to check; typed arrays answer undefined beyond it, which counts as 0.
  return (bytes[at + 2] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at] ?? 0) << 16) | OPAQUE;
}
