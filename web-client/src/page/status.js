/** @import { Post } from './engine-link.js' */
/** @import { Closure } from '../session/closure.js' */
/** @import { Report } from '../session/engine.js' */
/** @import { Phase } from '../session/handshake.js' */
/** @import { Statistics } from '../session/meter.js' */

/** @typedef {Extract<Report, { type: 'pixels' }>} PixelsReport */

/**
 * What the page knows of its session, for scripts and tests: published as `globalThis.oriel`, documented in the README
 * of the web client. Reading is all that can be done with it.
 */
export class Status {
  /** @type {Phase} */
  #phase = 'Closed';
  /** @type {Readonly<{ width: number, height: number }>} */
  #size = Object.freeze({ width: 0, height: 0 });
  #name = '';
  #clipboard = '';
  /** @type {Readonly<Statistics>} */
  #statistics = Object.freeze({
    updates: 0,
    rectangles: 0,
    tilesPainted: 0,
    tilesKept: 0,
    bytesReceived: 0,
    framesPerSecond: 0,
    kilobitsPerSecond: 0,
    roundTripMillis: undefined,
    exact: undefined,
  });
  /** @type {Closure | undefined} */
  #lastError;
  #nextId = 0;
  /** @type {Map<number, (pixels: ImageData) => void>} */
  #waiting = new Map();

  /** @param {Report} report */
  onReport(report) {
    switch (report.type) {
      case 'phase':
        this.#phase = report.phase;
        this.#lastError = report.phase === 'Normal' ? undefined : this.#lastError;
        break;
      case 'size':
        this.#size = Object.freeze({ width: report.width, height: report.height });
        break;
      case 'name':
        this.#name = report.name;
        break;
      case 'cutText':
        this.#clipboard = report.text;
        break;
      case 'statistics':
        this.#statistics = Object.freeze(report.statistics);
        break;
      case 'closed':
        this.#lastError = report.closure.cause === 'user' ? undefined : report.closure;
        break;
      case 'pixels':
        this.#onPixels(report);
        break;
      default:
        break;
    }
  }

  /** @param {Post} post */
  publish(post) {
    const pixels = () =>
      new Promise((/** @type {(pixels: ImageData) => void} */ resolve) => {
        const id = this.#nextId++;
        this.#waiting.set(id, resolve);
        post({ type: 'pixels', id });
      });
    const status = Object.defineProperties(
      {},
      {
        phase: { get: () => this.#phase, enumerable: true },
        size: { get: () => this.#size, enumerable: true },
        name: { get: () => this.#name, enumerable: true },
        stats: { get: () => this.#statistics, enumerable: true },
        clipboard: { get: () => this.#clipboard, enumerable: true },
        lastError: { get: () => this.#lastError, enumerable: true },
        pixels: { value: pixels, enumerable: true },
        screenshot: { value: async () => png(await pixels()), enumerable: true },
      },
    );
    Object.defineProperty(globalThis, 'oriel', { value: Object.freeze(status), enumerable: true });
  }

  /** @param {PixelsReport} report */
  #onPixels({ id, width, height, rgba }) {
    this.#waiting.get(id)?.(width === 0 || height === 0 ? new ImageData(1, 1) : new ImageData(rgba, width, height));
    this.#waiting.delete(id);
  }
}

/**
 * @param {ImageData} pixels
 * @returns {Promise<Blob | null>}
 */
function png(pixels) {
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return new Promise((resolve) => void canvas.toBlob(resolve, 'image/png'));
}
