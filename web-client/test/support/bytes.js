import { createDeflate, constants, deflateSync } from 'node:zlib';

/** @param {number} value */
export const u16 = (value) => [(value >> 8) & 255, value & 255];

/** @param {number} value */
export const u32 = (value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** @param {string} text */
export const ascii = (text) => [...Buffer.from(text, 'latin1')];

/**
 * The header of a rectangle.
 *
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} encoding
 */
export const rectangle = (x, y, width, height, encoding) => [x, y, width, height].flatMap(u16).concat(u32(encoding));

/** @param {number} count of rectangles @param {...number[]} rectangles with their payloads */
export const update = (count, ...rectangles) => Uint8Array.from([0, 0, ...u16(count), ...rectangles.flat()]);

/** A zlib stream of its own that ends in a sync flush. @param {Iterable<number>} bytes */
export const deflated = (bytes) => [...deflateSync(Uint8Array.from(bytes), { finishFlush: constants.Z_SYNC_FLUSH })];

/** Tight's compact length. @param {number} length */
export function compact(length) {
  if (length < 128) {
    return [length];
  }
  return length < 16384
    ? [(length & 127) | 128, length >> 7]
    : [(length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14];
}

/** One zlib stream that goes on from piece to piece. */
export class DeflateLane {
  #deflate = createDeflate();
  /** @type {number[]} */
  #flushed = [];

  constructor() {
    this.#deflate.on('data', (piece) => this.#flushed.push(...piece));
  }

  /** @param {Iterable<number>} bytes @returns {Promise<number[]>} what was flushed */
  async add(bytes) {
    this.#deflate.write(Uint8Array.from(bytes));
    await new Promise((resolve) => void this.#deflate.flush(constants.Z_SYNC_FLUSH, () => resolve(undefined)));
    return this.#flushed.splice(0);
  }
}
