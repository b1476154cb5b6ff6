/** The longest pause between two attempts. */
const MAX_SECONDS = 15;

/** Pauses between attempts to connect: half a second, then twice as long each time, up to a limit. */
export class Retry {
  #failures = 0;

  /** @returns {number} seconds until the next attempt */
  onFailure() {
    const seconds = Math.min(MAX_SECONDS, 0.5 * 2 ** this.#failures);
    this.#failures++;
    return seconds;
  }

  onSuccess() {
    this.#failures = 0;
  }
}
