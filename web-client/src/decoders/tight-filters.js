import { OPAQUE } from '../screen/operations.js';

/** @import { PixelsOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** @typedef {PixelsOperation['draw']} Draw */

/**
 * The colour of three bytes R, G, B.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
export function rgb(bytes, at) {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | OPAQUE;
}

/**
 * The copy filter: R, G, B per pixel.
 *
 * @param {Uint8Array} data
 * @param {Rect} rect
 * @returns {Draw}
 */
export function drawRgb(data, { width, height }) {
  return (target, offset, stride) => {
    let at = 0;
    for (let y = 0; y < height; y++) {
      const start = offset + y * stride;
      for (let to = start; to < start + width; to++, at += 3) {
        target[to] = rgb(data, at);
      }
    }
  };
}

/**
 * The palette filter with at most two colours: one bit per pixel, highest first, rows padded to bytes.
 *
 * @param {Uint8Array} data
 * @param {Uint32Array} palette
 * @param {Rect} rect
 * @returns {Draw}
 */
export function drawMono(data, palette, { width, height }) {
  const [zero = OPAQUE, one = OPAQUE] = palette;
  const rowBytes = Math.ceil(width / 8);
  return (target, offset, stride) => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const bits = data[y * rowBytes + (x >> 3)];
        target[offset + y * stride + x] = bits & (0x80 >> (x & 7)) ? one : zero;
      }
    }
  };
}

/**
 * The palette filter with more than two colours: one byte per pixel.
 *
 * @param {Uint8Array} data
 * @param {Uint32Array} palette of 256 colours
 * @param {Rect} rect
 * @returns {Draw}
 */
export function drawIndexed(data, palette, { width, height }) {
  return (target, offset, stride) => {
    let at = 0;
    for (let y = 0; y < height; y++) {
      const start = offset + y * stride;
      for (let to = start; to < start + width; to++) {
        target[to] = palette[data[at++]];
      }
    }
  };
}

/**
 * The gradient filter: each byte is the difference to `left + above - above left`, held within 0 to 255; what lies
 * outside of the rectangle counts as 0.
 *
 * @param {Uint8Array} data
 * @param {Rect} rect
 * @returns {Draw}
 */
export function drawGradient(data, { width, height }) {
  return (target, offset, stride) => {
    let above = new Uint8Array(3 * width + 3);
    let row = new Uint8Array(3 * width + 3);
    for (let y = 0; y < height; y++) {
      // Rows start three bytes in, so that the pixel to the left of the first is there, and black.
      for (let at = 3; at < row.length; at++) {
        const predicted = row[at - 3] + above[at] - above[at - 3];
        const difference = data[y * 3 * width + at - 3];
        row[at] = difference + (predicted < 0 ? 0 : predicted > 255 ? 255 : predicted);
      }
      for (let x = 0; x < width; x++) {
        target[offset + y * stride + x] = rgb(row, 3 * x + 3);
      }
      [above, row] = [row, above];
    }
  };
}
