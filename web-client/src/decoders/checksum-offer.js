/** @import { Decoder } from './decoder.js' */

/**
 * The server's word that it answers requests for checksums (docs/protocol.md); empty.
 *
 * @type {Decoder}
 */
export const checksumOffer = {
  encoding: 0x4f524c00,
  name: 'ChecksumOffer',
  pseudo: true,
  length: () => 0,
  decode: () => ({ kind: 'checksumOffer' }),
};
