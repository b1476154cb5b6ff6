import { ProtocolError } from '../wire/protocol-error.js';
import { bgr } from './raw.js';

/** @import { Decoder } from './decoder.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** Wider or higher cursors are refused. */
const MAX_SIDE = 1024;

/**
 * Cursor (RFC 6143 section 7.8.1): pixels as Raw has them, then one bit per pixel, rows padded to bytes, set where the
 * cursor covers. The hot spot is the rectangle's x and y. An empty rectangle hides the cursor.
 *
 * @type {Decoder}
 */
export const cursor = {
  encoding: -239,
  name: 'Cursor',
  pseudo: true,
  length: (_bytes, { width, height }) => {
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new ProtocolError(`a cursor of ${width}x${height} is larger than ${MAX_SIDE}x${MAX_SIDE}`);
    }
    return width * height * 4 + Math.ceil(width / 8) * height;
  },
  decode: (bytes, rect) => ({
    kind: 'cursor',
    shape: { width: rect.width, height: rect.height, hotX: rect.x, hotY: rect.y, rgba: masked(bytes, rect) },
  }),
};

/**
 * @param {Uint8Array} bytes
 * @param {Rect} rect
 */
function masked(bytes, { width, height }) {
  const colours = new Uint32Array(width * height);
  const mask = bytes.subarray(width * height * 4);
  const maskStride = Math.ceil(width / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (Number(mask[y * maskStride + (x >> 3)]) & (0x80 >> (x & 7))) {
        colours[y * width + x] = bgr(bytes, (y * width + x) * 4);
      }
    }
  }
  return new Uint8ClampedArray(colours.buffer);
}
