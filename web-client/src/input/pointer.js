import { Wheel } from './wheel.js';

/** Buttons of the mask. */
export const LEFT_BUTTON = 1;
export const RIGHT_BUTTON = 4;

/**
 * The mask for MouseEvent.buttons, which counts right before middle.
 *
 * @param {number} buttons
 */
export function maskOfButtons(buttons) {
  return (buttons & 1) | ((buttons & 4) >> 1) | ((buttons & 2) << 1);
}

/**
 * @typedef {object} PointerPort
 * @property {(x: number, y: number, mask: number) => void} send
 * @property {(action: () => void) => void} nextFrame runs the action once, before the next frame is shown
 */

/**
 * Position and buttons of the pointer, in pixels of the remote screen. Moves are told once per frame at most; a button
 * is told at once, together with the newest position.
 */
export class Pointer {
  #port;
  #wheel = new Wheel();
  #x = 0;
  #y = 0;
  #mask = 0;
  #isMovePending = false;

  /** @param {PointerPort} port */
  constructor(port) {
    this.#port = port;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} mask bit 0 left, 1 middle, 2 right
   */
  update(x, y, mask) {
    if (mask === this.#mask && x === this.#x && y === this.#y) {
      return;
    }
    this.#x = x;
    this.#y = y;
    if (mask !== this.#mask) {
      this.#mask = mask;
      this.#tell(mask);
    } else if (!this.#isMovePending) {
      this.#isMovePending = true;
      this.#port.nextFrame(() => {
        if (this.#isMovePending) {
          this.#tell(this.#mask);
        }
      });
    }
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {{ deltaX: number, deltaY: number, deltaMode: number }} turn
   */
  wheel(x, y, { deltaX, deltaY, deltaMode }) {
    this.#x = x;
    this.#y = y;
    for (const bit of this.#wheel.turn(deltaX, deltaY, deltaMode)) {
      this.#tell(this.#mask | bit);
      this.#tell(this.#mask);
    }
  }

  releaseAll() {
    if (this.#mask !== 0) {
      this.#mask = 0;
      this.#tell(0);
    }
  }

  /** @param {number} mask */
  #tell(mask) {
    this.#isMovePending = false;
    this.#port.send(this.#x, this.#y, mask);
  }
}
