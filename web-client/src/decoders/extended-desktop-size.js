import { UNKNOWN } from '../wire/steps.js';

/** @import { Decoder } from './decoder.js' */

/**
 * ExtendedDesktopSize (rfbproto): `U8 screens, 3 padding`, then 16 bytes per screen. The rectangle's x says who wanted
 * the change, y whether it was done; its size is the current one in any case. The layout of screens is not shown.
 *
 * @type {Decoder}
 */
export const extendedDesktopSize = {
  encoding: -308,
  name: 'ExtendedDesktopSize',
  pseudo: true,
  length: (bytes) => (bytes.length === 0 ? UNKNOWN : 4 + 16 * Number(bytes.at(0))),
  decode: (_bytes, { width, height }) => ({ kind: 'resize', width, height }),
};
