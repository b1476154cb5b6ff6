/** @import { CursorShape, PaintOperation, TileRun } from '../../src/screen/operations.js' */
/** @import { Rect } from '../../src/wire/server-messages.js' */

/** A screen in plain memory, which paints pixel by pixel, for comparison. */
export class MemoryScreen {
  width = 0;
  height = 0;
  name = '';
  colours = new Uint32Array(0);
  /** Pictures painted. @type {Rect[]} */
  images = [];
  /** Smaller pictures painted, and their sizes. @type {{ over: Rect, size: number[] }[]} */
  stretched = [];
  /** @type {CursorShape | undefined} */
  cursor;

  /** Kept tiles by slot. @type {Map<number, Uint32Array>} */
  #tiles = new Map();

  pixels() {
    return { width: this.width, height: this.height, data: new Uint8ClampedArray(this.colours.buffer) };
  }

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
      case 'stretched':
        this.stretched.push({ over: operation.rect, size: [operation.width, operation.height] });
        break;
      case 'cursor':
        this.cursor = operation.shape;
        break;
      case 'name':
        this.name = operation.name;
        break;
      case 'tiles':
        this.#eachTile(operation.runs, (slot, rect) => {
          const tile = this.#tiles.get(slot) ?? new Uint32Array(0);
          this.#each(rect, (x, y) => tile[(y - rect.y) * rect.width + x - rect.x] ?? 0);
        });
        break;
      case 'keepTiles':
        this.#eachTile(operation.runs, (slot, rect) => {
          /** @type {number[]} */
          const tile = [];
          this.#each(rect, (x, y) => tile[tile.push(this.at(x, y) ?? 0) - 1] ?? 0);
          this.#tiles.set(slot, Uint32Array.from(tile));
        });
        break;
      case 'last':
      case 'checksumOffer':
        break;
    }
  }

  /** @param {readonly TileRun[]} runs @param {(slot: number, rect: Rect) => void} action */
  #eachTile(runs, action) {
    for (const { column, row, tiles, slot } of runs) {
      for (let index = 0; index < tiles; index++) {
        const [x, y] = [(column + index) * 64, row * 64];
        const [width, height] = [Math.min(64, this.width - x), Math.min(64, this.height - y)];
        action(slot + index, { x, y, width, height });
      }
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
