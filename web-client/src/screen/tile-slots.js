import { ProtocolError } from '../wire/protocol-error.js';

/** @import { TileRun } from './operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** A tile's width and height, in pixels; at the right and lower edge of the screen it may have less. */
export const TILE = 64;

/** Which slots hold what size of tile. Holds runs to the rules of docs/protocol.md. */
export class TileSlots {
  /** Widths and heights; 0 where nothing was kept. */
  #widths;
  #heights;

  /** @param {number} slots */
  constructor(slots) {
    this.#widths = new Uint8Array(slots);
    this.#heights = new Uint8Array(slots);
  }

  /**
   * @param {TileRun} run
   * @param {{ width: number, height: number }} screen
   * @returns {Rect} what the slots hold from now on
   */
  keep(run, screen) {
    const area = this.#areaOf(run, screen);
    for (let index = 0; index < run.tiles; index++) {
      this.#widths[run.slot + index] = tileWidth(area, index);
      this.#heights[run.slot + index] = area.height;
    }
    return area;
  }

  /**
   * @param {TileRun} run
   * @param {{ width: number, height: number }} screen
   * @returns {Rect} where the slots are to be painted
   */
  paint(run, screen) {
    const area = this.#areaOf(run, screen);
    for (let index = 0; index < run.tiles; index++) {
      const [width, height] = [this.#widths[run.slot + index], this.#heights[run.slot + index]];
      if (width !== tileWidth(area, index) || height !== area.height) {
        const held = width === 0 ? 'nothing' : `a tile of ${width}x${height}`;
        throw new ProtocolError(
          `slot ${run.slot + index} holds ${held}, not one of ${tileWidth(area, index)}x${area.height}`,
        );
      }
    }
    return area;
  }

  /**
   * @param {TileRun} run
   * @param {{ width: number, height: number }} screen
   */
  #areaOf({ column, row, tiles, slot }, { width, height }) {
    if (column + tiles > Math.ceil(width / TILE) || row >= Math.ceil(height / TILE)) {
      throw new ProtocolError(`${tiles} tiles from ${column}, ${row} leave the screen of ${width}x${height}`);
    }
    if (slot + tiles > this.#widths.length) {
      throw new ProtocolError(`${tiles} slots from ${slot} are beyond the ${this.#widths.length} there are`);
    }
    const [x, y] = [column * TILE, row * TILE];
    return { x, y, width: Math.min(tiles * TILE, width - x), height: Math.min(TILE, height - y) };
  }
}

/**
 * @param {Rect} area of a run
 * @param {number} index of a tile in it
 */
function tileWidth({ width }, index) {
  return Math.min(TILE, width - index * TILE);
}
