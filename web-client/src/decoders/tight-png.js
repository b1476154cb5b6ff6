import { ProtocolError } from '../wire/protocol-error.js';
import { UNKNOWN } from '../wire/steps.js';
import { compactEnd, compactSize, tight } from './tight.js';

/** @import { Decoder, Environment } from './decoder.js' */

const FILL = 8;
const JPEG = 9;
const PNG = 10;

/**
 * TightPNG (rfbproto): Tight's fill and JPEG, and `0xA0, compact length, PNG file` in place of its zlib data.
 *
 * @type {Decoder<{ environment: Environment }>}
 */
export const tightPng = {
  encoding: -260,
  name: 'TightPNG',
  open: (environment) => ({ environment }),
  length: (bytes) => {
    if (bytes.length === 0) {
      return UNKNOWN;
    }
    const method = Number(bytes.at(0)) >> 4;
    if (method === FILL) {
      return 4;
    }
    if (method !== JPEG && method !== PNG) {
      throw new ProtocolError(`compression method ${method} of TightPNG is unknown`);
    }
    return compactEnd(bytes, 1);
  },
  decode: async (bytes, rect, { environment }) => {
    if (Number(bytes[0]) >> 4 !== PNG) {
      return tight.decode(bytes, rect, { environment, streams: [] });
    }
    const png = bytes.subarray(1 + compactSize(bytes, 1));
    const image = await environment.decodePng(/** @type {Uint8Array<ArrayBuffer>} */ (png)).catch((error) => {
      throw new ProtocolError(`a PNG of ${png.length} bytes cannot be decoded: ${error}`);
    });
    return { kind: 'image', rect, image };
  },
};
