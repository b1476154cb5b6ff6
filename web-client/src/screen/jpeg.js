/**
 * Decodes a JPEG to the very values it holds: no colour management, no premultiplication.
 *
 * @param {Uint8Array<ArrayBuffer>} jpeg
 */
export function decodeJpeg(jpeg) {
  return createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
}
