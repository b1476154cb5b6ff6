import { u16 } from '../wire/numbers.js';

/** @import { Decoder } from './decoder.js' */

/**
 * CopyRect (RFC 6143 section 7.7.2): `U16 fromX, U16 fromY`.
 *
 * @type {Decoder}
 */
export const copyRect = {
  encoding: 1,
  name: 'CopyRect',
  length: () => 4,
  decode: (bytes, rect) => ({ kind: 'copy', rect, fromX: u16(bytes, 0), fromY: u16(bytes, 2) }),
};
