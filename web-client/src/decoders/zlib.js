import { u32 } from '../wire/numbers.js';
import { limited, UNKNOWN } from '../wire/steps.js';
import { FixedSink, Inflater } from './inflater.js';
import { raw } from './raw.js';

/** @import { Decoder } from './decoder.js' */

/** The most compressed bytes of one rectangle. */
const MAX_COMPRESSED = 256 * 1024 * 1024;

/**
 * Zlib (rfbproto): `U32 length`, then that much of the connection's one zlib stream, which holds what Raw has.
 *
 * @type {Decoder<Inflater>}
 */
export const zlib = {
  encoding: 6,
  name: 'Zlib',
  open: () => new Inflater(),
  length: (bytes) => (bytes.length < 4 ? UNKNOWN : 4 + limited('a Zlib rectangle', u32(bytes, 0), MAX_COMPRESSED)),
  decode: (bytes, rect, inflater) =>
    inflater
      .inflate(bytes.subarray(4), new FixedSink(rect.width * rect.height * 4))
      .then((sink) => raw.decode(sink.bytes, rect, undefined)),
};
