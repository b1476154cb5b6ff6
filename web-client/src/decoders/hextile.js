import { OPAQUE } from '../screen/operations.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';
import { bgr } from './raw.js';
import { fillPart, rows } from './rows.js';

/** @import { Decoder } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { Rect } from '../wire/server-messages.js' */

const TILE = 16;
const PIXEL = 4;

const RAW = 1;
const BACKGROUND = 2;
const FOREGROUND = 4;
const PARTS = 8;
const COLOURED = 16;

/**
 * Hextile (RFC 6143 section 7.7.4): tiles of 16x16, each behind a byte of flags:
 *
 * ```
 * 1   PIXELs of the whole tile, nothing else
 * 2   PIXEL: the background from here on          4   PIXEL: the foreground from here on
 * 8   U8 count, then parts: [PIXEL if 16] x * 16 + y, (width - 1) * 16 + height - 1
 * ```
 *
 * @type {Decoder}
 */
export const hextile = {
  encoding: 5,
  name: 'Hextile',
  length: (bytes, rect) => {
    let at = 0;
    for (const tile of tiles(rect)) {
      const end = tileEnd(bytes, at, tile);
      if (end === UNKNOWN) {
        return UNKNOWN;
      }
      at = end;
    }
    return at;
  },
  decode: (bytes, rect) => {
    const colours = new Uint32Array(rect.width * rect.height);
    const memory = { background: OPAQUE, foreground: OPAQUE };
    let at = 0;
    for (const tile of tiles(rect)) {
      paintTile(bytes, at, { tile, colours, stride: rect.width }, memory);
      at = tileEnd(bytes, at, tile);
    }
    return rows(rect, colours);
  },
};

/** @param {Rect} rect */
function* tiles({ width, height }) {
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      yield { x, y, width: Math.min(TILE, width - x), height: Math.min(TILE, height - y) };
    }
  }
}

/**
 * @param {ByteView} bytes
 * @param {number} at where the tile starts
 * @param {Rect} tile
 */
function tileEnd(bytes, at, { width, height }) {
  const flags = bytes.at(at);
  if (flags === undefined) {
    return UNKNOWN;
  }
  if (flags & RAW) {
    return at + 1 + PIXEL * width * height;
  }
  const end = at + 1 + (flags & BACKGROUND ? PIXEL : 0) + (flags & FOREGROUND ? PIXEL : 0);
  if (!(flags & PARTS)) {
    return end;
  }
  const count = bytes.at(end);
  return count === undefined ? UNKNOWN : end + 1 + count * (flags & COLOURED ? PIXEL + 2 : 2);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {{ tile: Rect, colours: Uint32Array, stride: number }} place
 * @param {{ background: number, foreground: number }} memory
 */
function paintTile(bytes, at, { tile, colours, stride }, memory) {
  const flags = Number(bytes[at++]);
  if (flags & RAW) {
    for (let y = tile.y; y < tile.y + tile.height; y++) {
      for (let x = tile.x; x < tile.x + tile.width; x++, at += PIXEL) {
        colours[y * stride + x] = bgr(bytes, at);
      }
    }
    return;
  }
  if (flags & BACKGROUND) {
    memory.background = bgr(bytes, at);
    at += PIXEL;
  }
  if (flags & FOREGROUND) {
    memory.foreground = bgr(bytes, at);
    at += PIXEL;
  }
  fillPart(colours, stride, tile, memory.background);
  const count = flags & PARTS ? Number(bytes[at++]) : 0;
  for (let part = 0; part < count; part++) {
    const colour = flags & COLOURED ? bgr(bytes, at) : memory.foreground;
    at += flags & COLOURED ? PIXEL : 0;
    fillPart(colours, stride, partOf(tile, Number(bytes[at]), Number(bytes[at + 1])), colour);
    at += 2;
  }
}

/**
 * @param {Rect} tile
 * @param {number} place
 * @param {number} size
 * @returns {Rect}
 */
function partOf(tile, place, size) {
  const [x, y] = [place >> 4, place & 15];
  const [width, height] = [(size >> 4) + 1, (size & 15) + 1];
  if (x + width > tile.width || y + height > tile.height) {
    throw new ProtocolError('a part of Hextile leaves its tile');
  }
  return { x: tile.x + x, y: tile.y + y, width, height };
}
