import { OPAQUE } from '../screen/operations.js';
import { ProtocolError } from '../wire/protocol-error.js';

/** @import { PixelsOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

const HEADER_BYTES = 14;
const END_BYTES = 8;
const MAGIC = [0x71, 0x6f, 0x69, 0x66];

const INDEX = 0;
const DIFF = 1;
const LUMA = 2;
const RGB = 0xfe;
const RGBA = 0xff;

/**
 * A QOI file (specification 1.0) of exactly this size. Alpha is read and not shown: the screen is opaque.
 *
 * ```
 * header    "qoif", width u32, height u32, channels u8, colour space u8; big-endian
 * 00iiiiii                  the pixel last seen with hash i = (3r + 5g + 7b + 11a) mod 64
 * 01rrggbb                  differences to the pixel before, plus 2
 * 10gggggg rrrrbbbb         green's difference plus 32; red's and blue's, less green's, plus 8
 * 11nnnnnn                  n + 1 times the pixel before
 * 11111110 r g b            the pixel; 11111111 r g b a likewise
 * 00 00 00 00 00 00 00 01   the end
 * ```
 *
 * @param {Uint8Array} file
 * @param {Rect} rect
 * @returns {PixelsOperation['draw']}
 */
export function drawQoi(file, { width, height }) {
  checkHeader(file, width, height);
  const colours = new Uint32Array(width * height);
  const end = file.length - END_BYTES;
  const used = readPixels(file, end, colours);
  if (used !== end || file[file.length - 1] !== 1) {
    throw new ProtocolError(`a QOI file of ${file.length} bytes has its last pixel at ${used}`);
  }
  return (target, offset, stride) => {
    for (let y = 0; y < height; y++) {
      target.set(colours.subarray(y * width, (y + 1) * width), offset + y * stride);
    }
  };
}

/**
 * @param {Uint8Array} file
 * @param {number} width
 * @param {number} height
 */
function checkHeader(file, width, height) {
  if (file.length < HEADER_BYTES + END_BYTES || MAGIC.some((byte, at) => file[at] !== byte)) {
    throw new ProtocolError(`${file.length} bytes are no QOI file`);
  }
  const view = new DataView(file.buffer, file.byteOffset);
  if (view.getUint32(4) !== width || view.getUint32(8) !== height) {
    const size = `${view.getUint32(4)}x${view.getUint32(8)}`;
    throw new ProtocolError(`a QOI file of ${size} fills a rectangle of ${width}x${height}`);
  }
}

/**
 * Fills `colours` from the chunks before `end`; answers where they end.
 *
 * @param {Uint8Array} file
 * @param {number} end
 * @param {Uint32Array} colours
 */
function readPixels(file, end, colours) {
  const seen = new Uint32Array(64);
  let at = HEADER_BYTES;
  let [red, green, blue, alpha] = [0, 0, 0, 255];
  for (let pixel = 0; pixel < colours.length; pixel++) {
    if (at >= end) {
      throw new ProtocolError(`a QOI file ends after ${pixel} of ${colours.length} pixels`);
    }
    const tag = file[at++];
    const kind = tag >> 6;
    if (tag === RGB || tag === RGBA) {
      [red, green, blue] = [file[at], file[at + 1], file[at + 2]];
      alpha = tag === RGBA ? file[at + 3] : alpha;
      at += tag === RGBA ? 4 : 3;
    } else if (kind === INDEX) {
      const known = seen[tag];
      [red, green, blue, alpha] = [known & 255, (known >> 8) & 255, (known >> 16) & 255, known >>> 24];
    } else if (kind === DIFF) {
      red = (red + ((tag >> 4) & 3) - 2) & 255;
      green = (green + ((tag >> 2) & 3) - 2) & 255;
      blue = (blue + (tag & 3) - 2) & 255;
    } else if (kind === LUMA) {
      const both = file[at++];
      const change = (tag & 63) - 32;
      red = (red + change + (both >> 4) - 8) & 255;
      green = (green + change) & 255;
      blue = (blue + change + (both & 15) - 8) & 255;
    } else {
      const last = Math.min(pixel + (tag & 63), colours.length - 1);
      colours.fill((red | (green << 8) | (blue << 16) | OPAQUE) >>> 0, pixel, last + 1);
      pixel = last;
    }
    const colour = (red | (green << 8) | (blue << 16) | (alpha << 24)) >>> 0;
    seen[(red * 3 + green * 5 + blue * 7 + alpha * 11) & 63] = colour;
    colours[pixel] = (colour | OPAQUE) >>> 0;
  }
  return at;
}
