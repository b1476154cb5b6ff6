import { Cursor } from '../screen/cursor.js';
import { screenPoint, shownSize, toWholePixel } from '../screen/viewport.js';

/** @import { Scaling } from '../screen/viewport.js' */

/** Where and how large the remote screen is shown on the page. */
export class Display {
  #stage;
  #canvas;
  #cursor;
  #size = { width: 0, height: 0 };
  /** @type {Scaling} */
  #scaling = 'fit';

  /**
   * @param {HTMLElement} stage
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLCanvasElement} cursorOverlay
   */
  constructor(stage, canvas, cursorOverlay) {
    this.#stage = stage;
    this.#canvas = canvas;
    this.#cursor = new Cursor(canvas, cursorOverlay);
    new ResizeObserver(() => this.#layout()).observe(stage);
    this.#watchPixelRatio();
  }

  get canvas() {
    return this.#canvas;
  }

  get cursor() {
    return this.#cursor;
  }

  /** Of the remote screen, in its pixels. */
  get size() {
    return this.#size;
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    this.#size = { width, height };
    this.#layout();
  }

  /** @param {Scaling} scaling */
  scaleTo(scaling) {
    this.#scaling = scaling;
    this.#layout();
  }

  /**
   * @param {{ x: number, y: number }} point of the window
   */
  map(point) {
    return screenPoint(point, this.#canvas.getBoundingClientRect(), this.#size);
  }

  #layout() {
    const room = { width: this.#stage.clientWidth, height: this.#stage.clientHeight };
    const { width, height, smooth } = shownSize(this.#size, room, this.#scaling, globalThis.devicePixelRatio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#canvas.classList.toggle('smooth', smooth);
    this.#stage.style.overflow = this.#scaling === 'fit' ? 'hidden' : 'auto';
    this.#cursor.scaleTo(this.#size.width === 0 ? 1 : width / this.#size.width);
    this.#alignToPixels();
  }

  #alignToPixels() {
    this.#canvas.style.translate = 'none';
    const { left, top } = this.#canvas.getBoundingClientRect();
    const [x, y] = [left, top].map((edge) => toWholePixel(edge, globalThis.devicePixelRatio));
    this.#canvas.style.translate = `${x}px ${y}px`;
  }

  /** The ratio changes when the window moves to another monitor or the page is zoomed. */
  #watchPixelRatio() {
    matchMedia(`(resolution: ${globalThis.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.#layout();
        this.#watchPixelRatio();
      },
      { once: true },
    );
  }
}
