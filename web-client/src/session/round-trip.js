import { clientFence, FENCE_REQUEST } from '../wire/client-messages.js';

/** The payload of our fences. */
const PAYLOAD = new TextEncoder().encode('rtt');

/** Measures the time to the server and back with one fence at a time, once the server is known to understand them. */
export class RoundTrip {
  #send;
  #now;
  /** @type {number | undefined} */
  #sentMillis;
  #supported = false;
  /** @type {number | undefined} */
  #millis;

  /**
   * @param {(bytes: Uint8Array) => void} send
   * @param {() => number} now in milliseconds
   */
  constructor(send, now) {
    this.#send = send;
    this.#now = now;
  }

  /** The last measurement. */
  get millis() {
    return this.#millis;
  }

  probe() {
    if (this.#supported && this.#sentMillis === undefined) {
      this.#sentMillis = this.#now();
      this.#send(clientFence(FENCE_REQUEST, PAYLOAD));
    }
  }

  onFenceRequest() {
    this.#supported = true;
  }

  onFenceReply() {
    if (this.#sentMillis !== undefined) {
      this.#millis = this.#now() - this.#sentMillis;
      this.#sentMillis = undefined;
    }
  }
}
