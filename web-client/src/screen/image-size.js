import { ProtocolError } from '../wire/protocol-error.js';

/**
 * A picture file says its own size, which has to be the one that the rectangle was taken for.
 *
 * @param {ImageBitmap} image
 * @param {number} width
 * @param {number} height
 */
export function checkImageSize(image, width, height) {
  if (image.width !== width || image.height !== height) {
    throw new ProtocolError(`a picture of ${image.width}x${image.height} comes for one of ${width}x${height}`);
  }
}
