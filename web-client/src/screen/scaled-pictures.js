import { checkImageSize } from './image-size.js';
import { RectMerger } from './rect-merger.js';

/** @import { StretchedOperation } from './operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** @typedef {OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D} Context */

/**
 * Stretches scaled pictures. Those that make a rectangle together are put together first and stretched as one: each by
 * itself would have no neighbours to be blended with, and its border would show.
 */
export class ScaledPictures {
  /** @type {StretchedOperation[]} */
  #waiting = [];

  /** @type {Context | null} */
  #sheet = null;

  /**
   * Keeps it until {@link paint} is called.
   *
   * @param {StretchedOperation} picture its image is closed after painting
   */
  add(picture) {
    checkImageSize(picture.image, picture.width, picture.height);
    this.#waiting.push(picture);
  }

  /**
   * Paints what was added.
   *
   * @param {Context} screen
   */
  paint(screen) {
    const [first] = this.#waiting;
    if (first === undefined) {
      return;
    }
    const pictures = this.#waiting;
    this.#waiting = [];
    screen.imageSmoothingEnabled = true;
    if (pictures.length > 1 && pictures.every((picture) => isOfOneScale(picture, first))) {
      this.#paintWholes(pictures, first, screen);
    } else {
      pictures.forEach(({ image, rect }) => stretch(image, rect, screen));
    }
    screen.imageSmoothingEnabled = false;
    pictures.forEach(({ image }) => image.close());
  }

  /**
   * @param {StretchedOperation[]} pictures
   * @param {StretchedOperation} scale one of them: all have the same
   * @param {Context} screen
   */
  #paintWholes(pictures, scale, screen) {
    const merger = new RectMerger();
    pictures.forEach(({ rect }) => merger.add(rect));
    for (const whole of merger.drain()) {
      const sheet = this.#sheetOf(scaled(whole.width, scale), scaled(whole.height, scale));
      for (const { image, rect } of pictures.filter((picture) => contains(whole, picture.rect))) {
        sheet.drawImage(image, scaled(rect.x - whole.x, scale), scaled(rect.y - whole.y, scale));
      }
      stretch(sheet.canvas, whole, screen);
    }
  }

  /**
   * Of just this size: what lies beyond the part of a canvas that is drawn is blended with its border too.
   *
   * @param {number} width
   * @param {number} height
   */
  #sheetOf(width, height) {
    this.#sheet ??= newSheet();
    const { canvas } = this.#sheet;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    return this.#sheet;
  }
}

/** @returns {Context} */
function newSheet() {
  const canvas = typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) {
    throw new Error('this browser has no second 2D canvas');
  }
  return /** @type {Context} */ (context);
}

/**
 * @param {CanvasImageSource} image
 * @param {Rect} rect
 * @param {Context} screen
 */
function stretch(image, { x, y, width, height }, screen) {
  screen.drawImage(image, x, y, width, height);
}

/**
 * Whether both are made smaller in the same way, and this one begins and ends between two pixels of the smaller screen.
 *
 * @param {StretchedOperation} picture
 * @param {StretchedOperation} scale
 */
function isOfOneScale({ rect, width, height }, scale) {
  return (
    Number.isInteger(scaled(rect.x, scale)) &&
    Number.isInteger(scaled(rect.y, scale)) &&
    scaled(rect.width, scale) === width &&
    scaled(rect.height, scale) === height
  );
}

/**
 * What becomes of a length: a whole number wherever it can be one.
 *
 * @param {number} length
 * @param {StretchedOperation} scale
 */
function scaled(length, { rect, width }) {
  return (length * width) / rect.width;
}

/**
 * @param {Rect} outer
 * @param {Rect} inner
 */
function contains(outer, inner) {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
