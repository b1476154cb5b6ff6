import { TILE, TileSlots } from './tile-slots.js';

/** @import { TileRun } from './operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** Slots of one MiB: four bytes for each pixel. */
const SLOTS_PER_MEBIBYTE = 64;

/** A sheet has so many slots in a row and so many rows: 4 MiB. */
const SHEET_SIDE = 16;

const SHEET_SLOTS = SHEET_SIDE * SHEET_SIDE;

/** Room for kept tiles; none where the browser has no canvas outside of the page. */
export const TILE_MEBIBYTES = typeof OffscreenCanvas === 'undefined' ? 0 : 64;

/**
 * A canvas and its context.
 *
 * @typedef {{ canvas: CanvasImageSource, context: Pick<CanvasDrawImage, 'drawImage'> }} Sheet
 */

/**
 * Tiles of the screen that were kept, on canvases of their own, which are made when their first slot is used. They are
 * many small ones because a browser may copy the whole canvas when one that was drawn from is drawn to.
 */
export class TileAtlas {
  #slots;
  #newSheet;
  /** @type {Sheet[]} */
  #sheets = [];

  /**
   * @param {number} mebibytes
   * @param {(side: number) => Sheet} newSheet of so many pixels
   */
  constructor(mebibytes = TILE_MEBIBYTES, newSheet = offscreenSheet) {
    this.#slots = new TileSlots(mebibytes * SLOTS_PER_MEBIBYTE);
    this.#newSheet = newSheet;
  }

  /**
   * @param {readonly TileRun[]} runs
   * @param {CanvasImageSource & { width: number, height: number }} screen
   */
  keep(runs, screen) {
    for (const run of runs) {
      this.#eachRow(run.slot, this.#slots.keep(run, screen), (sheet, held, { x, y, width, height }) => {
        sheet.context.drawImage(screen, x, y, width, height, held.x, held.y, width, height);
      });
    }
  }

  /**
   * @param {readonly TileRun[]} runs
   * @param {Pick<CanvasDrawImage, 'drawImage'> & { canvas: { width: number, height: number } }} context of the screen
   */
  paint(runs, context) {
    for (const run of runs) {
      this.#eachRow(run.slot, this.#slots.paint(run, context.canvas), (sheet, held, { x, y, width, height }) => {
        context.drawImage(sheet.canvas, held.x, held.y, width, height, x, y, width, height);
      });
    }
  }

  /**
   * Cuts a run where a row of a sheet ends.
   *
   * @param {number} first slot
   * @param {Rect} area of the screen
   * @param {(sheet: Sheet, held: { x: number, y: number }, part: Rect) => void} draw
   */
  #eachRow(first, area, draw) {
    let slot = first;
    for (let x = area.x; x < area.x + area.width; ) {
      const place = slot % SHEET_SLOTS;
      const tiles = SHEET_SIDE - (place % SHEET_SIDE);
      const held = { x: (place % SHEET_SIDE) * TILE, y: Math.floor(place / SHEET_SIDE) * TILE };
      const width = Math.min(tiles * TILE, area.x + area.width - x);
      draw(this.#sheet(Math.floor(slot / SHEET_SLOTS)), held, { ...area, x, width });
      slot += tiles;
      x += width;
    }
  }

  /** @param {number} index */
  #sheet(index) {
    return (this.#sheets[index] ??= this.#newSheet(SHEET_SIDE * TILE));
  }
}

/**
 * @param {number} side
 * @returns {Sheet}
 */
function offscreenSheet(side) {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) {
    throw new Error('this browser has no 2D canvas outside of the page');
  }
  context.imageSmoothingEnabled = false;
  return { canvas, context };
}
