import { u32, utf8 } from '../wire/numbers.js';
import { limited, UNKNOWN } from '../wire/steps.js';

/** @import { Decoder } from './decoder.js' */

/** The longest name of a desktop, in bytes. */
const MAX_NAME = 64 * 1024;

/**
 * DesktopName (rfbproto): `U32 length`, UTF-8.
 *
 * @type {Decoder}
 */
export const desktopName = {
  encoding: -307,
  name: 'DesktopName',
  pseudo: true,
  length: (bytes) => (bytes.length < 4 ? UNKNOWN : 4 + limited('DesktopName', u32(bytes, 0), MAX_NAME)),
  decode: (bytes) => ({ kind: 'name', name: utf8(bytes.subarray(4)) }),
};
