/**
 * What a session has done so far, and how fast lately.
 *
 * @typedef {object} Statistics
 * @property {number} updates painted that had pixels
 * @property {number} rectangles painted in them
 * @property {number} tilesPainted that were remembered from before
 * @property {number} tilesKept
 * @property {number} bytesReceived
 * @property {number} framesPerSecond over the last second or so; 0 while nobody looks
 * @property {number} kilobitsPerSecond
 * @property {number | undefined} roundTripMillis to the server and back, measured while somebody looks
 * @property {boolean | undefined} exact whether every pixel was right when last compared, while somebody looks
 */

/** Counts, and derives rates between two looks. Time comes in as an argument. */
export class Meter {
  #updates = 0;
  #rectangles = 0;
  #tilesPainted = 0;
  #tilesKept = 0;
  #bytes = 0;
  #mark = { millis: 0, updates: 0, bytes: 0 };
  #framesPerSecond = 0;
  #kilobitsPerSecond = 0;

  /** @param {number} bytes */
  onReceived(bytes) {
    this.#bytes += bytes;
  }

  /** @param {number} rectangles */
  onPainted(rectangles) {
    this.#updates++;
    this.#rectangles += rectangles;
  }

  /**
   * @param {number} painted
   * @param {number} kept
   */
  onTiles(painted, kept) {
    this.#tilesPainted += painted;
    this.#tilesKept += kept;
  }

  /**
   * Ends a period of measurement and starts the next.
   *
   * @param {number} nowMillis
   */
  measure(nowMillis) {
    const seconds = (nowMillis - this.#mark.millis) / 1000;
    if (seconds > 0) {
      this.#framesPerSecond = (this.#updates - this.#mark.updates) / seconds;
      this.#kilobitsPerSecond = ((this.#bytes - this.#mark.bytes) * 8) / 1000 / seconds;
    }
    this.#mark = { millis: nowMillis, updates: this.#updates, bytes: this.#bytes };
  }

  /**
   * @param {Pick<Statistics, 'roundTripMillis' | 'exact'>} measured by others
   * @returns {Statistics}
   */
  statistics({ roundTripMillis, exact }) {
    return {
      updates: this.#updates,
      rectangles: this.#rectangles,
      tilesPainted: this.#tilesPainted,
      tilesKept: this.#tilesKept,
      bytesReceived: this.#bytes,
      framesPerSecond: this.#framesPerSecond,
      kilobitsPerSecond: this.#kilobitsPerSecond,
      roundTripMillis,
      exact,
    };
  }
}
