/** @import { PaintOperation } from '../screen/operations.js' */

/**
 * Keeps order between updates whose decoding takes its time: an update is painted at once, when all of it is decoded
 * and everything before it is done.
 */
export class PaintQueue {
  #paint;
  #fail;
  #tail = Promise.resolve();
  #waiting = 0;

  /**
   * @param {(operations: PaintOperation[]) => void} paint
   * @param {(error: unknown) => void} fail called once, after which nothing is painted
   */
  constructor(paint, fail) {
    this.#paint = paint;
    this.#fail = fail;
  }

  /** Updates that were added and are not painted yet. */
  get waiting() {
    return this.#waiting;
  }

  /** @param {readonly (PaintOperation | Promise<PaintOperation>)[]} operations */
  add(operations) {
    this.#waiting++;
    const decoded = Promise.all(operations);
    decoded.catch(() => {
      // Reported by the tail, in its turn.
    });
    this.after(async () => {
      this.#paint(await decoded);
      this.#waiting--;
    });
  }

  /**
   * Runs when all that was added before is painted.
   *
   * @param {() => void | Promise<void>} action
   */
  after(action) {
    this.#tail = this.#tail.then(action);
    this.#tail.catch(this.#failOnce);
  }

  /** @param {unknown} error */
  #failOnce = (error) => {
    const fail = this.#fail;
    this.#fail = () => {};
    fail(error);
  };
}
