/** @import { Closure } from './closure.js' */

/**
 * @typedef {object} ConnectionPort
 * @property {(bytes: Uint8Array) => void} onBytes
 * @property {(closure: Closure) => void} onClosed
 */

/** Codes of WebSocket closing whose name says more than the number (RFC 6455 section 7.4.1). */
const CLOSE_CODES = new Map([
  [1000, 'the server closed the connection'],
  [1001, 'the server is going away'],
  [1002, 'the server saw a protocol error'],
  [1006, 'the connection was lost'],
  [1008, 'the server does not allow this connection'],
  [1009, 'the server found a message too long'],
  [1011, 'the server failed'],
  [1012, 'the server restarts'],
  [1013, 'the server is too busy'],
]);

/** A WebSocket as a stream of bytes: what the server sent in which message does not matter. */
export class Connection {
  #socket;

  /**
   * @param {string} url
   * @param {ConnectionPort} port
   */
  constructor(url, port) {
    let wasOpen = false;
    this.#socket = new WebSocket(url, ['binary']);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onopen = () => {
      wasOpen = true;
    };
    this.#socket.onmessage = ({ data }) => {
      port.onBytes(typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data));
    };
    this.#socket.onclose = ({ code, reason }) => {
      port.onClosed({ cause: 'network', reason: wasOpen ? closeReason(code, reason) : 'the server cannot be reached' });
    };
  }

  /** @param {Uint8Array} bytes */
  send(bytes) {
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
    }
  }

  /** After this the port hears nothing more. */
  close() {
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#socket.close(1000);
  }
}

/**
 * @param {number} code
 * @param {string} reason
 */
function closeReason(code, reason) {
  return reason === '' ? (CLOSE_CODES.get(code) ?? `the connection ended with code ${code}`) : reason;
}
