/** Bits of the pointer's mask that the wheel uses (RFB buttons 4 to 7). */
const UP = 8;
const DOWN = 16;
const LEFT = 32;
const RIGHT = 64;

/** One notch in pixels, in lines and in pages: WheelEvent.deltaMode 0, 1, 2. */
const NOTCH = [100, 3, 1];

/** No more notches than this come from one event. */
const MAX_NOTCHES = 10;

/** Adds up the small steps of wheels and touch pads to whole notches, each a press of a button. */
export class Wheel {
  #x = 0;
  #y = 0;

  /**
   * @param {number} deltaX
   * @param {number} deltaY
   * @param {number} deltaMode
   * @returns {number[]} bits of the buttons to press, in order
   */
  turn(deltaX, deltaY, deltaMode) {
    const notch = NOTCH[deltaMode] ?? 100;
    this.#x = continued(this.#x, deltaX / notch);
    this.#y = continued(this.#y, deltaY / notch);
    const vertical = Math.trunc(this.#y);
    const horizontal = Math.trunc(this.#x);
    this.#y -= vertical;
    this.#x -= horizontal;
    return [...presses(vertical, UP, DOWN), ...presses(horizontal, LEFT, RIGHT)];
  }
}

/**
 * Turning back starts anew.
 *
 * @param {number} sum
 * @param {number} notches
 */
function continued(sum, notches) {
  return sum * notches < 0 ? notches : sum + notches;
}

/**
 * @param {number} notches
 * @param {number} negative
 * @param {number} positive
 * @returns {number[]}
 */
function presses(notches, negative, positive) {
  const count = Math.min(Math.abs(notches), MAX_NOTCHES);
  return Array.from({ length: count }, () => (notches < 0 ? negative : positive));
}
