import { u32 } from '../wire/numbers.js';
import { limited, UNKNOWN } from '../wire/steps.js';
import { Inflater } from './inflater.js';
import { rows } from './rows.js';
import { decodeTile, INCOMPLETE } from './zrle-tile.js';

/** @import { Decoder } from './decoder.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** The most compressed bytes of one rectangle. */
const MAX_COMPRESSED = 256 * 1024 * 1024;

const TILE = 64;

/**
 * ZRLE (RFC 6143 section 7.7.6): `U32 length`, then that much of the connection's one zlib stream, which holds tiles of
 * 64x64 from left to right and top to bottom. How much it inflates to shows only when the last tile is whole.
 *
 * @type {Decoder<Inflater>}
 */
export const zrle = {
  encoding: 16,
  name: 'ZRLE',
  open: () => new Inflater(),
  length: (bytes) => (bytes.length < 4 ? UNKNOWN : 4 + limited('a ZRLE rectangle', u32(bytes, 0), MAX_COMPRESSED)),
  decode: (bytes, rect, inflater) =>
    inflater.inflate(bytes.subarray(4), new TileSink(rect)).then((sink) => rows(rect, sink.pixels)),
};

/** Decodes tiles as their bytes come; a tile that is not whole waits for the next piece. */
class TileSink {
  /** @type {Uint8Array} */
  #bytes = new Uint8Array(0);
  #rect;
  #x = 0;
  #y = 0;

  /** @param {Rect} rect */
  constructor(rect) {
    this.#rect = rect;
    this.pixels = new Uint32Array(rect.width * rect.height);
  }

  get done() {
    return this.#y >= this.#rect.height || this.#rect.width === 0;
  }

  /** @param {Uint8Array} piece */
  take(piece) {
    const bytes = joined(this.#bytes, piece);
    const { width, height } = this.#rect;
    let at = 0;
    while (!this.done) {
      const area = { width: Math.min(TILE, width - this.#x), height: Math.min(TILE, height - this.#y) };
      const place = { target: this.pixels, offset: this.#y * width + this.#x, stride: width };
      const end = decodeTile(bytes, at, area, place);
      if (end === INCOMPLETE) {
        break;
      }
      at = end;
      this.#x += TILE;
      if (this.#x >= width) {
        this.#x = 0;
        this.#y += TILE;
      }
    }
    this.#bytes = bytes.subarray(at);
  }
}

/**
 * @param {Uint8Array} first
 * @param {Uint8Array} second
 */
function joined(first, second) {
  if (first.length === 0) {
    return second;
  }
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
