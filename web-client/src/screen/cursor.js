/** @import { CursorShape } from './operations.js' */

/** Browsers show larger cursor pictures not at all. */
const MAX_CSS_SIDE = 128;

/**
 * Shows the server's cursor at the pointer: as the browser's own, which follows without delay, or on a small canvas of
 * its own when the shape is too large for that or the screen is shown scaled.
 */
export class Cursor {
  #target;
  #overlay;
  /** @type {CursorShape | undefined} */
  #shape;
  #scale = 1;
  #pointer = { x: 0, y: 0 };
  #isInside = false;

  /**
   * @param {HTMLElement} target over which the cursor is shown
   * @param {HTMLCanvasElement} overlay fixed in the window, blind to the pointer
   */
  constructor(target, overlay) {
    this.#target = target;
    this.#overlay = overlay;
  }

  /** @param {CursorShape} shape */
  show(shape) {
    this.#shape = shape;
    this.#update();
  }

  /** @param {number} scale CSS pixels per screen pixel */
  scaleTo(scale) {
    if (scale !== this.#scale) {
      this.#scale = scale;
      this.#update();
    }
  }

  /** Back to the browser's own cursor. */
  reset() {
    this.#shape = undefined;
    this.#update();
  }

  /**
   * @param {number} x of the pointer in the window
   * @param {number} y
   */
  moveTo(x, y) {
    this.#pointer = { x, y };
    this.#isInside = true;
    this.#place();
  }

  leave() {
    this.#isInside = false;
    this.#place();
  }

  #update() {
    const shape = this.#shape;
    this.#overlay.hidden = true;
    if (shape === undefined) {
      this.#target.style.cursor = 'default';
    } else if (isInvisible(shape)) {
      this.#target.style.cursor = dotCursor();
    } else if (this.#scale === 1 && shape.width <= MAX_CSS_SIDE && shape.height <= MAX_CSS_SIDE) {
      this.#target.style.cursor = cssCursor(draw(document.createElement('canvas'), shape), shape.hotX, shape.hotY);
    } else {
      this.#target.style.cursor = 'none';
      draw(this.#overlay, shape);
      this.#overlay.style.width = `${shape.width * this.#scale}px`;
      this.#overlay.style.height = `${shape.height * this.#scale}px`;
      this.#place();
    }
  }

  #place() {
    const shape = this.#shape;
    const isOverlay = shape !== undefined && this.#target.style.cursor === 'none';
    this.#overlay.hidden = !isOverlay || !this.#isInside;
    if (isOverlay) {
      const x = this.#pointer.x - shape.hotX * this.#scale;
      const y = this.#pointer.y - shape.hotY * this.#scale;
      this.#overlay.style.transform = `translate(${x}px, ${y}px)`;
    }
  }
}

/** @param {CursorShape} shape */
function isInvisible({ rgba }) {
  return !rgba.some((value, index) => index % 4 === 3 && value !== 0);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {CursorShape} shape
 */
function draw(canvas, { width, height, rgba }) {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} hotX
 * @param {number} hotY
 */
function cssCursor(canvas, hotX, hotY) {
  return `url(${canvas.toDataURL()}) ${hotX} ${hotY}, default`;
}

/** A dot that shows where the pointer is although the desktop hides its cursor. */
function dotCursor() {
  const canvas = document.createElement('canvas');
  canvas.width = 5;
  canvas.height = 5;
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, 5, 5);
    context.fillStyle = 'black';
    context.fillRect(1, 1, 3, 3);
  }
  return cssCursor(canvas, 2, 2);
}
