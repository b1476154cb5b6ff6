import { Session } from '../../src/session/session.js';
import { MemoryScreen } from './memory-screen.js';
import { ascii, u16, u32 } from './bytes.js';

/** @import { Closure } from '../../src/session/closure.js' */
/** @import { PaintOperation } from '../../src/screen/operations.js' */

const DEADLINE_MILLIS = 5000;

/** The server's side of a session without a network, and a record of what the session did. */
export class FakeServer {
  /** Messages the session sent. @type {number[][]} */
  sent = [];
  /** @type {string[]} */
  phases = [];
  /** @type {Closure[]} */
  closures = [];
  /** @type {string[]} */
  cutTexts = [];
  bells = 0;
  compared = 0;
  updates = 0;
  nowMillis = 0;
  screen = new MemoryScreen();
  /** Passwords to answer with. @type {string[]} */
  passwords = [];
  /** @type {((password: string) => void) | undefined} */
  asked;
  /** @type {(() => void)[]} */
  #watchers = [];
  session;

  constructor() {
    this.session = new Session(
      {
        send: (bytes) => this.#note(() => this.sent.push([...bytes])),
        paint: (operations) => this.#paint(operations),
        pixels: () => this.screen.pixels(),
        onPhase: (phase) => this.phases.push(phase),
        onPasswordNeeded: (answer) => {
          const password = this.passwords.shift();
          if (password === undefined) {
            this.asked = answer;
          } else {
            answer(password);
          }
        },
        onCutText: (text) => this.cutTexts.push(text),
        onBell: () => this.bells++,
        onCompared: () => this.#note(() => this.compared++),
        onClosed: (closure) => this.#note(() => this.closures.push(closure)),
      },
      {
        environment: {
          decodeJpeg: async (jpeg) => /** @type {ImageBitmap} */ (/** @type {unknown} */ ({ jpeg, close: () => {} })),
          decodePng: async (png) => /** @type {ImageBitmap} */ (/** @type {unknown} */ ({ png, close: () => {} })),
          decodeWebp: async (webp) => /** @type {ImageBitmap} */ (/** @type {unknown} */ ({ webp, close: () => {} })),
          tileMebibytes: 1,
        },
        profile: { quality: undefined, compression: 2 },
        now: () => this.nowMillis,
      },
    );
  }

  /** A session in its normal phase. @param {number} width @param {number} height */
  static async connected(width, height) {
    const server = new FakeServer();
    server.receive(ascii('RFB 003.008\n'));
    server.receive([1, 1]);
    server.receive([0, 0, 0, 0]);
    server.receive(serverInit(width, height, 'desk'));
    await server.until(() => server.screen.width === width);
    server.sent.length = 0;
    return server;
  }

  /** @param {Iterable<number>} bytes */
  receive(bytes) {
    this.session.receive(Uint8Array.from(bytes));
  }

  /** Waits for a condition that follows from what the session does. @param {() => boolean} condition */
  async until(condition) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const deadline = new Promise((_, reject) => {
      const late = () => reject(new Error(`not in time: ${condition}; ended by ${JSON.stringify(this.closures)}`));
      timer = setTimeout(late, DEADLINE_MILLIS);
    });
    while (!condition()) {
      await Promise.race([deadline, new Promise((resolve) => void this.#watchers.push(() => resolve(undefined)))]);
    }
    clearTimeout(timer);
  }

  /** @param {readonly PaintOperation[]} operations */
  #paint(operations) {
    this.#note(() => {
      this.screen.paint(operations);
      this.updates++;
    });
  }

  /** @param {() => void} action */
  #note(action) {
    action();
    this.#watchers.splice(0).forEach((watcher) => watcher());
  }
}

/** @param {number} width @param {number} height @param {string} name */
export function serverInit(width, height, name) {
  const format = [32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0, 0, 0, 0];
  return [...u16(width), ...u16(height), ...format, ...u32(name.length), ...ascii(name)];
}
