/**
 * Decodes a WebP to the very values it holds: no colour management, no premultiplication.
 *
 * @param {Uint8Array<ArrayBuffer>} webp
 */
export function decodeWebp(webp) {
  return createImageBitmap(new Blob([webp], { type: 'image/webp' }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
}
