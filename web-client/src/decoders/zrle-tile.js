import { OPAQUE } from '../screen/operations.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { bgr } from './raw.js';

/** The tile's bytes have not all come. */
export const INCOMPLETE = -1;

/** Bytes of a CPIXEL in our pixel format: B, G, R. */
const PIXEL = 3;

const PLAIN_RLE = 128;

/** @typedef {{ width: number, height: number }} Area */

/**
 * Where a tile is painted: its first pixel, and how many pixels the target has per row.
 *
 * @typedef {{ target: Uint32Array, offset: number, stride: number }} Place
 */

/**
 * One tile of ZRLE. Its first byte says how it is coded: 0 raw, 1 solid, 2 to 16 that many colours in packed bits,
 * 128 runs, 130 to 255 runs of 2 to 127 colours.
 *
 * @param {Uint8Array} bytes
 * @param {number} at where the tile starts
 * @param {Area} area
 * @param {Place} place
 * @returns {number} where the tile ends, or INCOMPLETE
 */
export function decodeTile(bytes, at, area, place) {
  const coding = bytes[at];
  const tile = { bytes, at: at + 1, area, ...place };
  if (coding === undefined) {
    return INCOMPLETE;
  }
  if (coding === 0) {
    return rawTile(tile);
  }
  if (coding === 1) {
    return solidTile(tile);
  }
  if (coding <= 16) {
    return packedTile(tile, coding);
  }
  if (coding === PLAIN_RLE) {
    return runTile(tile, 0);
  }
  if (coding >= 130) {
    return runTile(tile, coding - PLAIN_RLE);
  }
  throw new ProtocolError(`coding ${coding} of a ZRLE tile is unknown`);
}

/** @typedef {{ bytes: Uint8Array, at: number, area: Area } & Place} Tile */

/** @param {Tile} tile */
function rawTile({ bytes, at, area: { width, height }, target, offset, stride }) {
  if (at + PIXEL * width * height > bytes.length) {
    return INCOMPLETE;
  }
  for (let y = 0; y < height; y++) {
    const start = offset + y * stride;
    for (let to = start; to < start + width; to++, at += PIXEL) {
      target[to] = bgr(bytes, at);
    }
  }
  return at;
}

/** @param {Tile} tile */
function solidTile({ bytes, at, area: { width, height }, target, offset, stride }) {
  if (at + PIXEL > bytes.length) {
    return INCOMPLETE;
  }
  for (let y = 0; y < height; y++) {
    target.fill(bgr(bytes, at), offset + y * stride, offset + y * stride + width);
  }
  return at + PIXEL;
}

/**
 * @param {Tile} tile
 * @param {number} colours
 */
function packedTile({ bytes, at, area: { width, height }, target, offset, stride }, colours) {
  const bits = colours === 2 ? 1 : colours <= 4 ? 2 : 4;
  const rowBytes = Math.ceil((width * bits) / 8);
  const data = at + PIXEL * colours;
  if (data + rowBytes * height > bytes.length) {
    return INCOMPLETE;
  }
  const palette = readPalette(bytes, at, colours, 16);
  const mask = (1 << bits) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      const index = (bytes[data + y * rowBytes + (bit >> 3)] >> (8 - bits - (bit & 7))) & mask;
      target[offset + y * stride + x] = palette[index];
    }
  }
  return data + rowBytes * height;
}

/**
 * Runs: a pixel (or, with a palette, its index with the highest bit set when a length follows), then the length less
 * one as bytes that are added up, all but the last being 255.
 *
 * @param {Tile} tile
 * @param {number} colours 0 without a palette
 */
function runTile({ bytes, at, area: { width, height }, target, offset, stride }, colours) {
  if (at + PIXEL * colours > bytes.length) {
    return INCOMPLETE;
  }
  const palette = readPalette(bytes, at, colours, 128);
  at += PIXEL * colours;
  const total = width * height;
  for (let done = 0; done < total; ) {
    const pixelBytes = colours === 0 ? PIXEL : 1;
    if (at + pixelBytes > bytes.length) {
      return INCOMPLETE;
    }
    const index = bytes[at];
    const colour = colours === 0 ? bgr(bytes, at) : palette[index & 0x7f];
    at += pixelBytes;
    let run = 1;
    if (colours === 0 || index >= 0x80) {
      let byte = 255;
      while (byte === 255) {
        if (at >= bytes.length) {
          return INCOMPLETE;
        }
        byte = bytes[at++];
        run += byte;
      }
    }
    if (run > total - done) {
      throw new ProtocolError(`a run of ${run} pixels leaves its ZRLE tile`);
    }
    paintRun(target, colour, done, run, { width, offset, stride });
    done += run;
  }
  return at;
}

/**
 * @param {Uint32Array} target
 * @param {number} colour
 * @param {number} from number of the first pixel within the tile
 * @param {number} count
 * @param {{ width: number, offset: number, stride: number }} place
 */
function paintRun(target, colour, from, count, { width, offset, stride }) {
  let y = Math.floor(from / width);
  let x = from - y * width;
  while (count > 0) {
    const length = Math.min(count, width - x);
    const start = offset + y * stride + x;
    target.fill(colour, start, start + length);
    count -= length;
    x = 0;
    y++;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} colours
 * @param {number} size every index below it has a colour; those beyond the given are black
 */
function readPalette(bytes, at, colours, size) {
  const palette = new Uint32Array(size).fill(OPAQUE);
  for (let index = 0; index < colours; index++) {
    palette[index] = bgr(bytes, at + PIXEL * index);
  }
  return palette;
}
