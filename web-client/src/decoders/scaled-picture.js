import { u16, u32 } from '../wire/numbers.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';

/** @import { Decoder, Environment } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

const HEADER = 9;
const JPEG = 0;
const WEBP = 1;

/** A picture file takes at most so much more than four bytes for each pixel. */
const FILE_ROOM = 1 << 17;

/**
 * ScaledPicture (docs/protocol.md): a smaller picture, stretched over the rectangle.
 *
 * ```
 * U16 width | U16 height | U8 codec: 0 JPEG, 1 WebP | U32 length | the file
 * ```
 *
 * @type {Decoder<Environment>}
 */
export const scaledPicture = {
  encoding: 0x4f565000,
  name: 'ScaledPicture',
  open: (environment) => environment,
  length: (bytes, rect) => {
    const header = readHeader(bytes);
    if (header === undefined) {
      return UNKNOWN;
    }
    check(header, rect);
    return HEADER + header.length;
  },
  decode: (bytes, rect, { decodeJpeg, decodeWebp }) => {
    const header = /** @type {Header} */ (readHeader(bytes));
    return decodePicture(bytes.subarray(HEADER), header, rect, header.codec === JPEG ? decodeJpeg : decodeWebp);
  },
};

/** @typedef {{ width: number, height: number, codec: number, length: number }} Header */

/**
 * @param {ByteView} bytes
 * @returns {Header | undefined} undefined when more bytes are needed
 */
function readHeader(bytes) {
  return bytes.length < HEADER
    ? undefined
    : { width: u16(bytes, 0), height: u16(bytes, 2), codec: Number(bytes.at(4)), length: u32(bytes, 5) };
}

/**
 * @param {Header} header
 * @param {Rect} rect
 */
function check({ width, height, codec, length }, rect) {
  if (width === 0 || height === 0 || width > rect.width || height > rect.height) {
    throw new ProtocolError(`a scaled picture of ${width}x${height} for ${rect.width}x${rect.height}`);
  }
  if (codec !== JPEG && codec !== WEBP) {
    throw new ProtocolError(`codec ${codec} of a scaled picture is unknown`);
  }
  if (length > 4 * width * height + FILE_ROOM) {
    throw new ProtocolError(`a scaled picture of ${width}x${height} in ${length} bytes`);
  }
}

/**
 * @param {Uint8Array} file
 * @param {Header} header
 * @param {Rect} rect
 * @param {Environment['decodeJpeg']} decode
 * @returns {Promise<PaintOperation>}
 */
async function decodePicture(file, { width, height }, rect, decode) {
  const image = await decode(/** @type {Uint8Array<ArrayBuffer>} */ (file)).catch((error) => {
    throw new ProtocolError(`a scaled picture of ${file.length} bytes cannot be decoded: ${error}`);
  });
  return { kind: 'stretched', rect, width, height, image };
}
