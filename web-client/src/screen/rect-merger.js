/** @import { Rect } from '../wire/server-messages.js' */

/**
 * Joins rectangles that come in rows or columns into larger ones: two become one when together they are exactly a
 * rectangle. Tiles of a grid in reading order end as one.
 */
export class RectMerger {
  /** @type {Rect[]} */
  #rects = [];

  /** @param {Rect} rect */
  add(rect) {
    let merged = rect;
    for (let last = this.#rects.at(-1); last !== undefined; last = this.#rects.at(-1)) {
      const both = union(last, merged);
      if (both === undefined) {
        break;
      }
      this.#rects.pop();
      merged = both;
    }
    this.#rects.push(merged);
  }

  /** Hands over what has been added. */
  drain() {
    const rects = this.#rects;
    this.#rects = [];
    return rects;
  }
}

/**
 * @param {Rect} first
 * @param {Rect} second
 * @returns {Rect | undefined} undefined when they do not make a rectangle
 */
function union(first, second) {
  if (first.y === second.y && first.height === second.height && first.x + first.width === second.x) {
    return { ...first, width: first.width + second.width };
  }
  if (first.x === second.x && first.width === second.width && first.y + first.height === second.y) {
    return { ...first, height: first.height + second.height };
  }
  return undefined;
}
