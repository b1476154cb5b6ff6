import { ProtocolError } from '../wire/protocol-error.js';
import { rectangleHeader } from '../wire/server-messages.js';
import { fixed } from '../wire/steps.js';

/** @import { RectangleDecoders } from '../decoders/index.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */
/** @import { Step } from '../wire/steps.js' */

/**
 * @typedef {object} UpdatePort
 * @property {(operations: (PaintOperation | Promise<PaintOperation>)[]) => void} onUpdate a whole update was read
 * @property {(width: number, height: number) => void} onSize the update just read changed the screen's size
 */

/** A header that counts this many rectangles leaves the end to LastRect. */
const UNCOUNTED = 65535;

const HEADER_LENGTH = 12;

/** Browsers have no larger canvas. */
const MAX_SIDE = 16384;

/** Reads the rectangles of updates and has them decoded. Knows the screen's size, to which rectangles are held. */
export class UpdateReader {
  #decoders;
  #port;
  #width;
  #height;
  #left = 0;
  /** @type {(PaintOperation | Promise<PaintOperation>)[]} */
  #operations = [];
  #resized = false;

  /**
   * @param {RectangleDecoders} decoders
   * @param {{ width: number, height: number }} size
   * @param {UpdatePort} port
   */
  constructor(decoders, { width, height }, port) {
    checkSize(width, height);
    this.#decoders = decoders;
    this.#width = width;
    this.#height = height;
    this.#port = port;
  }

  /**
   * @param {number} count of rectangles in the update whose header was just read
   * @param {() => Step} next what follows after the update
   * @returns {Step}
   */
  read(count, next) {
    this.#left = count === UNCOUNTED ? Infinity : count;
    this.#operations = [];
    this.#resized = false;
    return this.#nextRectangle(next);
  }

  /**
   * @param {() => Step} next
   * @returns {Step}
   */
  #nextRectangle(next) {
    if (this.#left === 0) {
      return this.#finish(next);
    }
    this.#left--;
    return fixed(HEADER_LENGTH, (bytes) => {
      const { rect, encoding } = rectangleHeader(bytes);
      const decoder = this.#decoders.select(encoding);
      if (!decoder.pseudo) {
        this.#checkInside(rect, decoder.name);
      }
      return {
        length: (payload) => decoder.length(payload, rect),
        on: (payload) => {
          this.#collect(decoder.decode(payload, rect));
          return this.#nextRectangle(next);
        },
      };
    });
  }

  /** @param {PaintOperation | Promise<PaintOperation>} operation */
  #collect(operation) {
    if (operation instanceof Promise) {
      operation.catch(() => {
        // Reported where the update is painted.
      });
    } else if (operation.kind === 'last') {
      this.#left = 0;
    } else if (operation.kind === 'resize') {
      checkSize(operation.width, operation.height);
      this.#resized ||= operation.width !== this.#width || operation.height !== this.#height;
      this.#width = operation.width;
      this.#height = operation.height;
    }
    this.#operations.push(operation);
  }

  /** @param {() => Step} next */
  #finish(next) {
    this.#port.onUpdate(this.#operations);
    this.#operations = [];
    if (this.#resized) {
      this.#port.onSize(this.#width, this.#height);
    }
    return next();
  }

  /**
   * @param {Rect} rect
   * @param {string} name
   */
  #checkInside({ x, y, width, height }, name) {
    if (width > this.#width - x || height > this.#height - y) {
      throw new ProtocolError(
        `a ${name} rectangle ${width}x${height}+${x}+${y} leaves the screen of ${this.#width}x${this.#height}`,
      );
    }
  }
}

/**
 * @param {number} width
 * @param {number} height
 */
function checkSize(width, height) {
  if (width === 0 || height === 0 || width > MAX_SIDE || height > MAX_SIDE) {
    throw new ProtocolError(`a screen of ${width}x${height} is empty or larger than ${MAX_SIDE}x${MAX_SIDE}`);
  }
}
