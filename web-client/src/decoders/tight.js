import { OPAQUE } from '../screen/operations.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';
import { FixedSink, Inflater } from './inflater.js';
import { drawQoi } from './qoi.js';
import { drawGradient, drawIndexed, drawMono, drawRgb, rgb } from './tight-filters.js';

/** @import { Decoder, Environment } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** Wider rectangles do not exist in Tight. */
const MAX_WIDTH = 2048;

/** Shorter data is neither compressed nor preceded by its length. */
const MIN_COMPRESSED = 12;

const FILL = 8;
const JPEG = 9;
const PLAIN = 10;
const WEBP = 11;
const QOI = 12;
const PLAIN_FILTERED = 14;

/** Tight without zlib (TurboVNC). It also says that we read Tight's gradient filter, which web clients often do not. */
const PLAIN_ANNOUNCED = -317;

/** KasmVNC's numbers for WebP and QOI files in Tight. */
const WEBP_ANNOUNCED = -1024;
const QOI_ANNOUNCED = -1886;

const FILTER_COPY = 0;
const FILTER_PALETTE = 1;
const FILTER_GRADIENT = 2;

/**
 * Tight (rfbproto), with pixels of three bytes R, G, B:
 *
 * ```
 * control byte   bits 0-3: reset zlib stream 0-3 first
 *                bits 4-7: 1000 fill        R G B
 *                          1001 JPEG        compact length, JFIF
 *                          1011 WebP        compact length, WebP file (KasmVNC)
 *                          1100 QOI         compact length, QOI file (KasmVNC)
 *                          0fss basic       [filter byte if f] [palette] [compact length] data; s: stream
 *                          1f10 the same, its data as it is, not of a zlib stream
 * compact length 7 + 7 + 8 bits, lowest first, highest bit of a byte: another follows
 * ```
 *
 * @type {Decoder<TightState>}
 */
export const tight = {
  encoding: 7,
  name: 'Tight',
  extensions: [PLAIN_ANNOUNCED, WEBP_ANNOUNCED, QOI_ANNOUNCED],
  open: (environment) => ({ environment, streams: Array.from({ length: 4 }, () => new Inflater()) }),
  length: (bytes, rect) => {
    if (rect.width > MAX_WIDTH) {
      throw new ProtocolError(`a Tight rectangle is ${rect.width} wide, the limit is ${MAX_WIDTH}`);
    }
    if (bytes.length === 0) {
      return UNKNOWN;
    }
    const method = Number(bytes.at(0)) >> 4;
    if (method === FILL) {
      return 4;
    }
    if (method === JPEG || method === WEBP || method === QOI) {
      return compactEnd(bytes, 1);
    }
    if (method > JPEG && method !== PLAIN && method !== PLAIN_FILTERED) {
      throw new ProtocolError(`compression method ${method} of Tight is unknown`);
    }
    return basicLength(bytes, rect);
  },
  decode: (bytes, rect, state) => {
    const control = Number(bytes[0]);
    state.streams.forEach((stream, index) => {
      if (control & (1 << index)) {
        stream.reset();
      }
    });
    const method = control >> 4;
    if (method === FILL) {
      return { kind: 'fill', rect, colour: rgb(bytes, 1) };
    }
    if (method === QOI) {
      return { kind: 'pixels', rect, draw: drawQoi(file(bytes), rect) };
    }
    const { decodeJpeg, decodeWebp } = state.environment;
    if (method === JPEG || method === WEBP) {
      return decodePicture(file(bytes), rect, method === JPEG ? decodeJpeg : decodeWebp);
    }
    return decodeBasic(bytes, rect, state);
  },
};

/** @typedef {{ environment: Environment, streams: Inflater[] }} TightState */

/**
 * @param {ByteView} bytes
 * @param {Rect} rect
 */
function basicLength(bytes, rect) {
  const header = basicHeader(bytes, rect);
  if (header === undefined) {
    return UNKNOWN;
  }
  return header.size < MIN_COMPRESSED ? header.end + header.size : compactEnd(bytes, header.end);
}

/**
 * @typedef {{ filter: number, colours: number, end: number, size: number }} BasicHeader
 *   the filter, the colours of its palette, where the header ends, and how long the data is when inflated
 */

/**
 * @param {ByteView} bytes
 * @param {Rect} rect
 * @returns {BasicHeader | undefined} undefined when more bytes are needed
 */
function basicHeader(bytes, { width, height }) {
  const explicit = (Number(bytes.at(0)) & 0x40) !== 0;
  const filter = explicit ? bytes.at(1) : FILTER_COPY;
  if (filter === FILTER_PALETTE) {
    const last = bytes.at(2);
    const colours = Number(last) + 1;
    return last === undefined
      ? undefined
      : { filter, colours, end: 3 + 3 * colours, size: (colours <= 2 ? Math.ceil(width / 8) : width) * height };
  }
  if (filter === FILTER_COPY || filter === FILTER_GRADIENT) {
    return { filter, colours: 0, end: explicit ? 2 : 1, size: 3 * width * height };
  }
  if (filter === undefined) {
    return undefined;
  }
  throw new ProtocolError(`filter ${filter} of Tight is unknown`);
}

/**
 * Where the data ends whose compact length stands at `at`.
 *
 * @param {ByteView} bytes
 * @param {number} at
 */
export function compactEnd(bytes, at) {
  const size = compactSize(bytes, at);
  return size === UNKNOWN ? UNKNOWN : at + size + compactValue(bytes, at);
}

/**
 * @param {ByteView} bytes
 * @param {number} at
 */
export function compactSize(bytes, at) {
  for (let size = 1; size <= 3; size++) {
    const byte = bytes.at(at + size - 1);
    if (byte === undefined) {
      return UNKNOWN;
    }
    if (size === 3 || byte < 0x80) {
      return size;
    }
  }
  return UNKNOWN;
}

/**
 * @param {ByteView} bytes
 * @param {number} at
 */
function compactValue(bytes, at) {
  const size = compactSize(bytes, at);
  const low = Number(bytes.at(at)) & 0x7f;
  const middle = size > 1 ? (Number(bytes.at(at + 1)) & 0x7f) << 7 : 0;
  return low | middle | (size > 2 ? Number(bytes.at(at + 2)) << 14 : 0);
}

/**
 * What stands behind control byte and compact length.
 *
 * @param {Uint8Array} bytes
 */
function file(bytes) {
  return bytes.subarray(1 + compactSize(bytes, 1));
}

/**
 * @param {Uint8Array} picture
 * @param {Rect} rect
 * @param {Environment['decodeJpeg']} decode
 * @returns {Promise<PaintOperation>}
 */
async function decodePicture(picture, rect, decode) {
  const image = await decode(/** @type {Uint8Array<ArrayBuffer>} */ (picture)).catch((error) => {
    throw new ProtocolError(`a picture of ${picture.length} bytes cannot be decoded: ${error}`);
  });
  return { kind: 'image', rect, image };
}

/**
 * @param {Uint8Array} bytes
 * @param {Rect} rect
 * @param {TightState} state
 * @returns {PaintOperation | Promise<PaintOperation>}
 */
function decodeBasic(bytes, rect, { streams }) {
  const header = /** @type {BasicHeader} */ (basicHeader(bytes, rect));
  const palette = readPalette(bytes, header);
  if (header.size < MIN_COMPRESSED) {
    return pixels(rect, header, palette, bytes.subarray(header.end));
  }
  const data = bytes.subarray(header.end + compactSize(bytes, header.end));
  if (Number(bytes[0]) & 0x80) {
    if (data.length !== header.size) {
      throw new ProtocolError(`${data.length} bytes of Tight without zlib, but its pixels take ${header.size}`);
    }
    return pixels(rect, header, palette, data);
  }
  const stream = /** @type {Inflater} */ (streams[(Number(bytes[0]) >> 4) & 3]);
  return stream.inflate(data, new FixedSink(header.size)).then((sink) => pixels(rect, header, palette, sink.bytes));
}

/**
 * @param {Uint8Array} bytes
 * @param {BasicHeader} header
 */
function readPalette(bytes, { filter, colours }) {
  // A full palette, so that every index has a colour; the colours beyond are black.
  const palette = new Uint32Array(filter === FILTER_PALETTE ? 256 : 0).fill(OPAQUE);
  for (let index = 0; index < colours; index++) {
    palette[index] = rgb(bytes, 3 + 3 * index);
  }
  return palette;
}

/**
 * @param {Rect} rect
 * @param {BasicHeader} header
 * @param {Uint32Array} palette
 * @param {Uint8Array} data
 * @returns {PaintOperation}
 */
function pixels(rect, { filter, colours }, palette, data) {
  if (filter === FILTER_COPY) {
    return { kind: 'pixels', rect, draw: drawRgb(data, rect) };
  }
  if (filter === FILTER_GRADIENT) {
    return { kind: 'pixels', rect, draw: drawGradient(data, rect) };
  }
  const draw = colours <= 2 ? drawMono(data, palette, rect) : drawIndexed(data, palette, rect);
  return { kind: 'pixels', rect, draw };
}
