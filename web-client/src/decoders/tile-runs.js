import { u16 } from '../wire/numbers.js';
import { UNKNOWN } from '../wire/steps.js';

/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { TileRun } from '../screen/operations.js' */

const RUN_LENGTH = 8;

/** `U16 runs` and so many runs. @param {ByteView} bytes */
export function tileRunsLength(bytes) {
  return bytes.length < 2 ? UNKNOWN : 2 + RUN_LENGTH * u16(bytes, 0);
}

/**
 * Each run is `U16 column, U16 row, U16 tiles, U16 slot`.
 *
 * @param {Uint8Array} bytes
 * @returns {TileRun[]}
 */
export function tileRuns(bytes) {
  return Array.from({ length: u16(bytes, 0) }, (_, index) => {
    const at = 2 + RUN_LENGTH * index;
    return { column: u16(bytes, at), row: u16(bytes, at + 2), tiles: u16(bytes, at + 4), slot: u16(bytes, at + 6) };
  });
}
