import { u16, u32 } from '../wire/numbers.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { limited, UNKNOWN } from '../wire/steps.js';
import { bgr } from './raw.js';
import { fillPart, rows } from './rows.js';

/** @import { Decoder } from './decoder.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** The most subrectangles of one rectangle. */
const MAX_PARTS = 1 << 24;

const PIXEL = 4;
const HEADER = 4 + PIXEL;

/**
 * RRE (RFC 6143 section 7.7.3): `U32 count, PIXEL background`, then each part as `PIXEL, U16 x, y, width, height`.
 *
 * @type {Decoder}
 */
export const rre = decoderOf(2, 'RRE', 8, (bytes, at) => ({
  x: u16(bytes, at),
  y: u16(bytes, at + 2),
  width: u16(bytes, at + 4),
  height: u16(bytes, at + 6),
}));

/**
 * CoRRE (rfbproto): RRE with places of 8 bits.
 *
 * @type {Decoder}
 */
export const corre = decoderOf(4, 'CoRRE', 4, (bytes, at) => ({
  x: Number(bytes[at]),
  y: Number(bytes[at + 1]),
  width: Number(bytes[at + 2]),
  height: Number(bytes[at + 3]),
}));

/**
 * @param {number} encoding
 * @param {string} name
 * @param {number} placeBytes
 * @param {(bytes: Uint8Array, at: number) => Rect} place
 * @returns {Decoder}
 */
function decoderOf(encoding, name, placeBytes, place) {
  const partBytes = PIXEL + placeBytes;
  return {
    encoding,
    name,
    length: (bytes) =>
      bytes.length < 4 ? UNKNOWN : HEADER + partBytes * limited(`a rectangle of ${name}`, u32(bytes, 0), MAX_PARTS),
    decode: (bytes, rect) => {
      const colours = new Uint32Array(rect.width * rect.height).fill(bgr(bytes, 4));
      for (let at = HEADER; at < bytes.length; at += partBytes) {
        const part = place(bytes, at + PIXEL);
        if (part.x + part.width > rect.width || part.y + part.height > rect.height) {
          throw new ProtocolError(`a part of ${name} leaves its rectangle`);
        }
        fillPart(colours, rect.width, part, bgr(bytes, at));
      }
      return rows(rect, colours);
    },
  };
}
