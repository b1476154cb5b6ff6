import { u16 } from '../wire/numbers.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';

/** @import { Decoder, Environment } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const QUANTIZATION_TABLES = 0xdb;
const HUFFMAN_TABLES = 0xc4;

/**
 * JPEG (rfbproto): a bare file. One without Huffman or quantization tables means those of the last file that had some.
 *
 * @type {Decoder<JpegState>}
 */
export const jpeg = {
  encoding: 21,
  name: 'JPEG',
  open: (environment) => ({ environment, huffman: [], quantization: [] }),
  length: (bytes) => {
    let at = 0;
    for (;;) {
      const end = segmentEnd(bytes, at);
      if (end === UNKNOWN || bytes.at(at + 1) === END_OF_IMAGE) {
        return end;
      }
      at = end;
    }
  },
  decode: async (bytes, rect, state) => {
    const file = complete(bytes, state);
    const image = await state.environment.decodeJpeg(file).catch((error) => {
      throw new ProtocolError(`a JPEG of ${bytes.length} bytes cannot be decoded: ${error}`);
    });
    return { kind: 'image', rect, image };
  },
};

/** @typedef {{ environment: Environment, huffman: Uint8Array[], quantization: Uint8Array[] }} JpegState */

/**
 * Where the segment at `at` ends, the data of a scan included (ITU-T T.81 annex B).
 *
 * @param {ByteView} bytes
 * @param {number} at
 */
function segmentEnd(bytes, at) {
  const type = bytes.at(at + 1);
  if (type === undefined) {
    return UNKNOWN;
  }
  if (bytes.at(at) !== 0xff || (at === 0 && type !== START_OF_IMAGE)) {
    throw new ProtocolError(`${bytes.at(at)}, ${type} begins no part of a JPEG`);
  }
  if (isBare(type)) {
    return at + 2;
  }
  if (bytes.at(at + 3) === undefined) {
    return UNKNOWN;
  }
  const end = at + 2 + u16(bytes, at + 2);
  return type === START_OF_SCAN ? scanEnd(bytes, end) : end;
}

/** Markers that no length follows. @param {number} type */
function isBare(type) {
  return type === 0x01 || (type >= 0xd0 && type <= END_OF_IMAGE);
}

/**
 * The next marker that is neither a stuffed byte nor a restart.
 *
 * @param {ByteView} bytes
 * @param {number} from
 */
function scanEnd(bytes, from) {
  for (let at = from; ; at++) {
    const next = bytes.at(at + 1);
    if (next === undefined) {
      return UNKNOWN;
    }
    if (bytes.at(at) === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) {
      return at;
    }
  }
}

/**
 * The file with tables; those it brings are remembered.
 *
 * @param {Uint8Array} bytes
 * @param {JpegState} state
 */
function complete(bytes, state) {
  /** @type {Uint8Array[]} */
  const huffman = [];
  /** @type {Uint8Array[]} */
  const quantization = [];
  let at = 0;
  while (bytes[at + 1] !== START_OF_SCAN && at < bytes.length) {
    const segment = bytes.subarray(at, segmentEnd(bytes, at));
    if (segment[1] === HUFFMAN_TABLES) {
      huffman.push(segment);
    } else if (segment[1] === QUANTIZATION_TABLES) {
      quantization.push(segment);
    }
    at += segment.length;
  }
  const missing = [];
  if (huffman.length === 0) {
    missing.push(...state.huffman);
  } else {
    state.huffman = copies(huffman);
  }
  if (quantization.length === 0) {
    missing.push(...state.quantization);
  } else {
    state.quantization = copies(quantization);
  }
  return joined([bytes.subarray(0, at), ...missing, bytes.subarray(at)]);
}

/** What outlives the message it came in. @param {Uint8Array[]} segments */
function copies(segments) {
  return segments.map((segment) => segment.slice());
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
