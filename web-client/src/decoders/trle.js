import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';
import { rows } from './rows.js';
import { decodeTile, INCOMPLETE } from './zrle-tile.js';

/** @import { Decoder } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { Rect } from '../wire/server-messages.js' */

const TILE = 16;

/** Bytes of a CPIXEL in our pixel format. */
const PIXEL = 3;

const PLAIN_RUNS = 128;
const REUSED_PACKED = 127;
const REUSED_RUNS = 129;

/** Longer than a tile's bytes behind its palette can be: runs of one pixel each. */
const MAX_TILE = TILE * TILE * (PIXEL + 1);

/**
 * TRLE (RFC 6143 section 7.7.5): ZRLE's tiles, but of 16x16 and not compressed. Codings 127 and 129 are packed and run
 * tiles with the palette of the tile before.
 *
 * @type {Decoder}
 */
export const trle = {
  encoding: 15,
  name: 'TRLE',
  length: (bytes, rect) => {
    const memory = { colours: 0 };
    let at = 0;
    for (const tile of tiles(rect)) {
      const end = tileEnd(bytes, at, tile, memory);
      if (end === UNKNOWN) {
        return UNKNOWN;
      }
      at = end;
    }
    return at;
  },
  decode: (bytes, rect) => {
    const target = new Uint32Array(rect.width * rect.height);
    /** @type {Uint8Array} */
    let palette = new Uint8Array(0);
    let at = 0;
    for (const tile of tiles(rect)) {
      const coding = Number(bytes[at]);
      const reused = coding === REUSED_PACKED || coding === REUSED_RUNS;
      const colours = coding > PLAIN_RUNS ? coding - PLAIN_RUNS : coding;
      if (!reused && coding > 1 && coding !== PLAIN_RUNS) {
        palette = bytes.subarray(at + 1, at + 1 + PIXEL * colours);
      }
      const place = { target, offset: tile.y * rect.width + tile.x, stride: rect.width };
      const end = reused
        ? at - palette.length + decodeTile(withPalette(bytes, at, coding, palette), 0, tile, place)
        : decodeTile(bytes, at, tile, place);
      if (end === INCOMPLETE || end > bytes.length) {
        throw new ProtocolError('a TRLE tile leaves its rectangle');
      }
      at = end;
    }
    return rows(rect, target);
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
 * The tile as if it had brought the palette itself.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} coding
 * @param {Uint8Array} palette
 */
function withPalette(bytes, at, coding, palette) {
  const rest = bytes.subarray(at + 1, at + 1 + MAX_TILE);
  const tile = new Uint8Array(1 + palette.length + rest.length);
  tile[0] = palette.length / PIXEL + (coding === REUSED_RUNS ? PLAIN_RUNS : 0);
  tile.set(palette, 1);
  tile.set(rest, 1 + palette.length);
  return tile;
}

/**
 * @param {ByteView} bytes
 * @param {number} at where the tile starts
 * @param {Rect} tile
 * @param {{ colours: number }} memory size of the last palette
 */
function tileEnd(bytes, at, tile, memory) {
  const coding = bytes.at(at);
  if (coding === undefined) {
    return UNKNOWN;
  }
  const area = tile.width * tile.height;
  if (coding <= 1) {
    return at + 1 + PIXEL * (coding === 0 ? area : 1);
  }
  if (coding === PLAIN_RUNS) {
    return runsEnd(bytes, at + 1, area, false);
  }
  const reused = coding === REUSED_PACKED || coding === REUSED_RUNS;
  if (!reused) {
    memory.colours = coding > PLAIN_RUNS ? coding - PLAIN_RUNS : coding;
  }
  const data = at + 1 + (reused ? 0 : PIXEL * memory.colours);
  return coding > PLAIN_RUNS ? runsEnd(bytes, data, area, true) : data + packedBytes(tile, memory.colours);
}

/**
 * @param {Rect} tile
 * @param {number} colours
 */
function packedBytes({ width, height }, colours) {
  if (colours < 2 || colours > 16) {
    throw new ProtocolError(`a TRLE tile packs ${colours} colours`);
  }
  return Math.ceil((width * (colours === 2 ? 1 : colours <= 4 ? 2 : 4)) / 8) * height;
}

/**
 * @param {ByteView} bytes
 * @param {number} at
 * @param {number} area
 * @param {boolean} indexed
 */
function runsEnd(bytes, at, area, indexed) {
  for (let done = 0; done < area; ) {
    const first = bytes.at(at);
    if (first === undefined) {
      return UNKNOWN;
    }
    at += indexed ? 1 : PIXEL;
    done++;
    if (!indexed || first >= 0x80) {
      let byte = 255;
      while (byte === 255) {
        const next = bytes.at(at++);
        if (next === undefined) {
          return UNKNOWN;
        }
        byte = next;
        done += byte;
      }
    }
  }
  return at;
}
