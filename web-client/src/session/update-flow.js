import { enableContinuousUpdates, framebufferUpdateRequest } from '../wire/client-messages.js';

/** So many updates may wait to be painted before the next one is asked for. */
const MAX_WAITING = 2;

/**
 * Asks for updates: first for everything, then for what changes, each time as an update begins to arrive, so that the
 * next is under way while this one is painted. Once the server offers ContinuousUpdates it sends by itself.
 */
export class UpdateFlow {
  #send;
  #width;
  #height;
  #continuous = false;
  #owed = false;

  /**
   * @param {(bytes: Uint8Array) => void} send
   * @param {{ width: number, height: number }} size
   */
  constructor(send, { width, height }) {
    this.#send = send;
    this.#width = width;
    this.#height = height;
  }

  start() {
    this.#request(false);
  }

  /** @param {number} waiting updates not painted yet */
  onUpdateStarted(waiting) {
    if (this.#continuous) {
      return;
    }
    if (waiting < MAX_WAITING) {
      this.#request(true);
    } else {
      this.#owed = true;
    }
  }

  onUpdatePainted() {
    if (this.#owed) {
      this.#owed = false;
      this.#request(true);
    }
  }

  /** EndOfContinuousUpdates: we never end them, so it says that the server has them. */
  onContinuousOffered() {
    this.#continuous = true;
    this.#enable();
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  onResized(width, height) {
    this.#width = width;
    this.#height = height;
    if (this.#continuous) {
      this.#enable();
    }
    this.#request(false);
  }

  #enable() {
    this.#send(enableContinuousUpdates(true, this.#width, this.#height));
  }

  /** @param {boolean} incremental */
  #request(incremental) {
    this.#send(framebufferUpdateRequest(incremental, this.#width, this.#height));
  }
}
