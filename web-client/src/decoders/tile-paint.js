import { tileRuns, tileRunsLength } from './tile-runs.js';

/** @import { Decoder } from './decoder.js' */

/** One above it for each MiB of decoded pixels that can be remembered. */
const TILE_CACHE = 0x4f540000;

/**
 * TilePaint (docs/protocol.md): kept tiles are painted. Announced, with TileKeep, by the room for tiles.
 *
 * @type {Decoder}
 */
export const tilePaint = {
  encoding: 0x4f545000,
  name: 'TilePaint',
  announced: ({ tileMebibytes }) => (tileMebibytes === 0 ? [] : [TILE_CACHE + tileMebibytes]),
  pseudo: true,
  length: tileRunsLength,
  decode: (bytes) => ({ kind: 'tiles', runs: tileRuns(bytes) }),
};
