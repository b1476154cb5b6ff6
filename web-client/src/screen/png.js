/**
 * Decodes a PNG to the very values it holds: no colour management, no premultiplication.
 *
 * @param {Uint8Array<ArrayBuffer>} png
 */
export function decodePng(png) {
  return createImageBitmap(new Blob([png], { type: 'image/png' }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
}
