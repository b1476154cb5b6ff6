import { tileRuns, tileRunsLength } from './tile-runs.js';

/** @import { Decoder } from './decoder.js' */

/**
 * TileKeep (docs/protocol.md): tiles of the screen are remembered. Announced with TilePaint.
 *
 * @type {Decoder}
 */
export const tileKeep = {
  encoding: 0x4f545001,
  name: 'TileKeep',
  announced: () => [],
  pseudo: true,
  length: tileRunsLength,
  decode: (bytes) => ({ kind: 'keepTiles', runs: tileRuns(bytes) }),
};
