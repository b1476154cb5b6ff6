import { encryptBlock } from './des.js';

/**
 * The answer to VncAuth's challenge (RFC 6143 section 7.2.2): its two blocks encrypted with DES under the first eight
 * bytes of the password, whose bits are mirrored in every byte.
 *
 * @param {Uint8Array} challenge of 16 bytes
 * @param {string} password
 */
export function vncAuthResponse(challenge, password) {
  const key = new Uint8Array(8);
  key.set(new TextEncoder().encode(password).subarray(0, 8).map(mirrored));
  const response = new Uint8Array(16);
  response.set(encryptBlock(challenge.subarray(0, 8), key));
  response.set(encryptBlock(challenge.subarray(8, 16), key), 8);
  return response;
}

/** @param {number} byte */
function mirrored(byte) {
  let result = 0;
  for (let bit = 0; bit < 8; bit++) {
    result |= ((byte >> bit) & 1) << (7 - bit);
  }
  return result;
}
