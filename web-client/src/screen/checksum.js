/** @import { Checksum } from '../wire/server-messages.js' */

/** @typedef {{ readonly width: number, readonly height: number, readonly data: Uint8ClampedArray }} Pixels */

/**
 * The checksum of docs/protocol.md over all pixels as 0x00RRGGBB, row by row.
 *
 * @param {Pixels} pixels as RGBA bytes
 * @returns {Checksum}
 */
export function checksumOf({ width, height, data }) {
  const colours = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const colour of colours) {
    const pixel = ((colour & 255) << 16) | (colour & 0xff00) | ((colour >>> 16) & 255);
    low = Math.imul(low ^ pixel, 0x01000193);
    const sum = (high + pixel) | 0;
    high = Math.imul((sum << 13) | (sum >>> 19), 0x85ebca6b);
  }
  return { width, height, high: high >>> 0, low: low >>> 0 };
}
