/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/**
 * Puts decoded colours on the screen.
 *
 * @param {Rect} rect
 * @param {Uint32Array} colours of the rectangle, row by row
 * @returns {PaintOperation}
 */
export function rows(rect, colours) {
  return {
    kind: 'pixels',
    rect,
    draw: (target, offset, stride) => {
      for (let y = 0; y < rect.height; y++) {
        target.set(colours.subarray(y * rect.width, (y + 1) * rect.width), offset + y * stride);
      }
    },
  };
}

/**
 * Fills a part of decoded colours.
 *
 * @param {Uint32Array} colours of a rectangle that is `stride` wide
 * @param {number} stride
 * @param {Rect} part lies inside
 * @param {number} colour
 */
export function fillPart(colours, stride, { x, y, width, height }, colour) {
  for (let row = y; row < y + height; row++) {
    colours.fill(colour, row * stride + x, row * stride + x + width);
  }
}
