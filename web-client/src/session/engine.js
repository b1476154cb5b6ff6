import { CanvasScreen } from '../screen/canvas-screen.js';
import { decodeJpeg } from '../screen/jpeg.js';
import { decodePng } from '../screen/png.js';
import { TILE_MEBIBYTES } from '../screen/tile-atlas.js';
import { decodeWebp } from '../screen/webp.js';
import { Connection } from './connection.js';
import { Meter } from './meter.js';
import { Session } from './session.js';

/** @import { Closure } from './closure.js' */
/** @import { Phase } from './handshake.js' */
/** @import { Statistics } from './meter.js' */
/** @import { Profile } from '../decoders/index.js' */
/** @import { CursorShape, PaintOperation } from '../screen/operations.js' */

/**
 * What the page tells the engine.
 *
 * @typedef {{ type: 'canvas', canvas: OffscreenCanvas | HTMLCanvasElement }
 *   | { type: 'connect', url: string, password: string | undefined, profile: Profile }
 *   | { type: 'password', password: string }
 *   | { type: 'disconnect' }
 *   | { type: 'key', keysym: number, down: boolean }
 *   | { type: 'pointer', x: number, y: number, mask: number }
 *   | { type: 'cutText', text: string }
 *   | { type: 'profile', profile: Profile }
 *   | { type: 'watch', on: boolean }
 *   | { type: 'pixels', id: number }} Command
 */

/**
 * What the engine tells the page.
 *
 * @typedef {{ type: 'phase', phase: Phase }
 *   | { type: 'passwordNeeded' }
 *   | { type: 'size', width: number, height: number }
 *   | { type: 'name', name: string }
 *   | { type: 'cursor', shape: CursorShape }
 *   | { type: 'cutText', text: string }
 *   | { type: 'bell' }
 *   | { type: 'closed', closure: Closure }
 *   | { type: 'statistics', statistics: Statistics }
 *   | { type: 'pixels', id: number, width: number, height: number, rgba: Uint8ClampedArray<ArrayBuffer> }} Report
 */

/** Operations that count as painted rectangles. */
const PIXEL_KINDS = new Set(['pixels', 'fill', 'copy', 'image', 'stretched', 'tiles']);

/** Counts are reported at most this often. */
const REPORT_MILLIS = 100;

/** Rates are measured this often, while somebody looks. */
const MEASURE_MILLIS = 1000;

/**
 * Socket, session, decoding and canvas behind two kinds of messages, so that all of it can live in a worker or on the
 * page without knowing which.
 */
export class Engine {
  #report;
  /** @type {CanvasScreen | undefined} */
  #screen;
  /** @type {Session | undefined} */
  #session;
  /** @type {((password: string) => void) | undefined} */
  #answer;
  #meter = new Meter();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #reportTimer;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #measureTimer;

  /** @param {(report: Report) => void} report */
  constructor(report) {
    this.#report = report;
  }

  /** @param {Command} command */
  handle(command) {
    switch (command.type) {
      case 'canvas':
        this.#screen = new CanvasScreen(command.canvas, {
          onSize: (width, height) => this.#report({ type: 'size', width, height }),
          onName: (name) => this.#report({ type: 'name', name }),
          onCursor: (shape) => this.#report({ type: 'cursor', shape }),
        });
        break;
      case 'connect':
        this.#connect(command);
        break;
      case 'password':
        this.#answer?.(command.password);
        this.#answer = undefined;
        break;
      case 'disconnect':
        this.#session?.close({ cause: 'user', reason: 'disconnected' });
        break;
      case 'key':
        this.#session?.key(command.keysym, command.down);
        break;
      case 'pointer':
        this.#session?.pointer(command.x, command.y, command.mask);
        break;
      case 'cutText':
        this.#session?.cutText(command.text);
        break;
      case 'profile':
        this.#session?.changeProfile(command.profile);
        break;
      case 'watch':
        this.#watch(command.on);
        break;
      case 'pixels':
        this.#sendPixels(command.id);
        break;
    }
  }

  /** @param {{ url: string, password: string | undefined, profile: Profile }} wish */
  #connect({ url, password, profile }) {
    this.#session?.close({ cause: 'user', reason: 'connecting anew' });
    this.#answer = undefined;
    this.#meter = new Meter();
    this.#meter.measure(performance.now());
    this.#screen?.forgetTiles();
    /** @type {Session} */
    const session = new Session(
      {
        send: (bytes) => connection.send(bytes),
        paint: (operations) => {
          this.#screen?.paint(operations);
          this.#onPainted(operations);
        },
        pixels: () => this.#pixels(),
        onPhase: (phase) => this.#report({ type: 'phase', phase }),
        onPasswordNeeded: (answer) => this.#onPasswordNeeded(answer, password),
        onCutText: (text) => this.#report({ type: 'cutText', text }),
        onBell: () => this.#report({ type: 'bell' }),
        onCompared: () => this.#reportStatistics(),
        onClosed: (closure) => {
          connection.close();
          this.#report({ type: 'closed', closure });
        },
      },
      {
        environment: { decodeJpeg, decodePng, decodeWebp, tileMebibytes: TILE_MEBIBYTES },
        profile,
        now: () => performance.now(),
      },
    );
    const connection = new Connection(url, {
      onBytes: (bytes) => {
        this.#meter.onReceived(bytes.length);
        session.receive(bytes);
      },
      onClosed: (closure) => session.close(closure),
    });
    this.#session = session;
    this.#reportStatistics();
  }

  /**
   * @param {(password: string) => void} answer
   * @param {string | undefined} password
   */
  #onPasswordNeeded(answer, password) {
    if (password !== undefined) {
      answer(password);
    } else {
      this.#answer = answer;
      this.#report({ type: 'passwordNeeded' });
    }
  }

  /** @param {readonly PaintOperation[]} operations */
  #onPainted(operations) {
    const rectangles = operations.filter(({ kind }) => PIXEL_KINDS.has(kind)).length;
    const kept = tilesOf(operations, 'keepTiles');
    this.#meter.onTiles(tilesOf(operations, 'tiles'), kept);
    if (rectangles > 0) {
      this.#meter.onPainted(rectangles);
    }
    if (rectangles > 0 || kept > 0) {
      this.#reportTimer ??= setTimeout(() => this.#reportStatistics(), REPORT_MILLIS);
    }
  }

  #reportStatistics() {
    clearTimeout(this.#reportTimer);
    this.#reportTimer = undefined;
    const measured = { roundTripMillis: this.#session?.roundTrip.millis, exact: this.#session?.isExact };
    this.#report({ type: 'statistics', statistics: this.#meter.statistics(measured) });
  }

  /** @param {boolean} on */
  #watch(on) {
    clearInterval(this.#measureTimer);
    this.#meter.measure(performance.now());
    if (on) {
      this.#session?.probe();
      this.#measureTimer = setInterval(() => {
        this.#meter.measure(performance.now());
        this.#reportStatistics();
        this.#session?.probe();
      }, MEASURE_MILLIS);
    }
  }

  /** @param {number} id */
  #sendPixels(id) {
    const { width, height, data } = this.#pixels();
    const rgba = /** @type {Uint8ClampedArray<ArrayBuffer>} */ (data);
    this.#report({ type: 'pixels', id, width, height, rgba });
  }

  #pixels() {
    return this.#screen?.pixels() ?? { width: 0, height: 0, data: new Uint8ClampedArray(0) };
  }
}

/**
 * How many tiles operations of a kind have.
 *
 * @param {readonly PaintOperation[]} operations
 * @param {'tiles' | 'keepTiles'} wanted
 */
function tilesOf(operations, wanted) {
  let count = 0;
  for (const operation of operations) {
    if (operation.kind === wanted) {
      count += operation.runs.reduce((sum, { tiles }) => sum + tiles, 0);
    }
  }
  return count;
}
