import { checksumOf } from '../screen/checksum.js';
import { checksumRequest } from '../wire/client-messages.js';

/** @import { Pixels } from '../screen/checksum.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Checksum } from '../wire/server-messages.js' */

/** Rectangles that only a server sends which answers requests for checksums. */
const OWN_KINDS = new Set(['checksumOffer', 'tiles', 'keepTiles']);

/**
 * Compares what is painted with what the server's screen shows, by checksum (docs/protocol.md): one request at a time,
 * when something was painted since the last, once the server is known to answer.
 */
export class Exactness {
  #send;
  #port;
  #isOffered = false;
  #isWaiting = false;
  #isPainted = false;
  #id = 0;
  /** @type {boolean | undefined} */
  #isExact;

  /**
   * @param {(bytes: Uint8Array) => void} send
   * @param {{ pixels: () => Pixels, onCompared: () => void }} port
   */
  constructor(send, port) {
    this.#send = send;
    this.#port = port;
  }

  /** By the last comparison. */
  get isExact() {
    return this.#isExact;
  }

  probe() {
    if (this.#isOffered && this.#isPainted && !this.#isWaiting) {
      this.#isPainted = false;
      this.#isWaiting = true;
      this.#id = (this.#id + 1) >>> 0;
      this.#send(checksumRequest(this.#id));
    }
  }

  /** @param {readonly PaintOperation[]} operations of one update */
  onPainted(operations) {
    this.#isPainted = true;
    this.#isOffered ||= operations.some(({ kind }) => OWN_KINDS.has(kind));
  }

  /**
   * @param {number} id
   * @param {Checksum} expected of the screen as all that was painted so far should show it
   */
  onChecksum(id, expected) {
    if (!this.#isWaiting || id !== this.#id) {
      return;
    }
    this.#isWaiting = false;
    const { width, height, high, low } = checksumOf(this.#port.pixels());
    this.#isExact =
      width === expected.width && height === expected.height && high === expected.high && low === expected.low;
    this.#port.onCompared();
  }
}
