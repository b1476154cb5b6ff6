/** @import { CursorShape, PaintOperation } from '../../src/screen/operations.js' */
/** @import { Rect } from '../../src/wire/server-messages.js' */

/** A screen in plain memory, which paints pixel by pixel, for comparison. */
export class MemoryScreen {
  width = 0;
  height = 0;
  name = '';
  colours = new Uint32Array(0);
  /** Pictures painted. @type {Rect[]} */
  images = [];
  /** @type {CursorShape | undefined} */
  cursor;

  /** @param {readonly PaintOperation[]} operations */
  paint(operations) {
    operations.forEach((operation) => this.#apply(operation));
  }

  /** @param {number} x @param {number} y */
  at(x, y) {
    return this.colours[y * this.width + x];
  }

  /** The rows of an area as `rrggbb`. @param {Rect} rect */
  rows({ x, y, width, height }) {
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => hex(this.at(x + column, y + row) ?? 0)).join(' '),
    );
  }

  /** @param {PaintOperation} operation */
  #apply(operation) {
    switch (operation.kind) {
      case 'resize':
        this.width = operation.width;
        this.height = operation.height;
        this.colours = new Uint32Array(this.width * this.height);
        break;
      case 'pixels':
        operation.draw(this.colours, operation.rect.y * this.width + operation.rect.x, this.width);
        break;
      case 'fill':
        this.#each(operation.rect, () => operation.colour);
        break;
      case 'copy': {
        const before = this.colours.slice();
        const { rect, fromX, fromY } = operation;
        this.#each(rect, (x, y) => before[(fromY + y - rect.y) * this.width + fromX + x - rect.x] ?? 0);
        break;
      }
      case 'image':
        this.images.push(operation.rect);
        break;
      case 'cursor':
        this.cursor = operation.shape;
        break;
      case 'name':
        this.name = operation.name;
        break;
      case 'last':
        break;
    }
  }

  /** @param {Rect} rect @param {(x: number, y: number) => number} colour */
  #each(rect, colour) {
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      for (let x = rect.x; x < rect.x + rect.width; x++) {
        this.colours[y * this.width + x] = colour(x, y);
      }
    }
  }
}

/** @param {number} colour */
function hex(colour) {
  const red = colour & 255;
  const green = (colour >> 8) & 255;
  const blue = (colour >> 16) & 255;
  return [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('');
}
