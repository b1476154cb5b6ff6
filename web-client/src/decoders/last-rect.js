/** @import { Decoder } from './decoder.js' */

/**
 * LastRect (rfbproto): the update ends here.
 *
 * @type {Decoder}
 */
export const lastRect = {
  encoding: -224,
  name: 'LastRect',
  pseudo: true,
  length: () => 0,
  decode: () => ({ kind: 'last' }),
};
