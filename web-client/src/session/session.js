import { announcedEncodings, RectangleDecoders } from '../decoders/index.js';
import { ByteQueue } from '../wire/byte-queue.js';
import { clientCutText, keyEvent, pointerEvent, setEncodings, setPixelFormat } from '../wire/client-messages.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { Refusal } from './closure.js';
import { Exactness } from './exactness.js';
import { Handshake } from './handshake.js';
import { NormalPhase } from './normal-phase.js';
import { PaintQueue } from './paint-queue.js';
import { RoundTrip } from './round-trip.js';
import { UpdateFlow } from './update-flow.js';
import { UpdateReader } from './update-reader.js';

/** @import { Closure } from './closure.js' */
/** @import { Phase, ServerInit } from './handshake.js' */
/** @import { Environment } from '../decoders/decoder.js' */
/** @import { Profile } from '../decoders/index.js' */
/** @import { Pixels } from '../screen/checksum.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Step } from '../wire/steps.js' */

/**
 * @typedef {object} SessionPort what a session is plugged into
 * @property {(bytes: Uint8Array) => void} send
 * @property {(operations: readonly PaintOperation[]) => void} paint one update, as a whole
 * @property {() => Pixels} pixels what is painted now
 * @property {(phase: Phase) => void} onPhase
 * @property {(answer: (password: string) => void) => void} onPasswordNeeded
 * @property {(text: string) => void} onCutText
 * @property {() => void} onBell
 * @property {() => void} onCompared exactness is known anew
 * @property {(closure: Closure) => void} onClosed called once, last
 */

/**
 * One connection to a server, from its first byte to its end. Joins the parts and keeps none of their state.
 *
 * Version ──> Security ──> Init ──> Normal ──> Closed (from anywhere)
 */
export class Session {
  #port;
  #environment;
  #profile;
  #queue = new ByteQueue();
  /** @type {Step} */
  #step;
  /** @type {Phase} */
  #phase = 'Version';
  /** @type {RoundTrip} */
  #roundTrip;
  /** @type {Exactness} */
  #exactness;

  /**
   * @param {SessionPort} port
   * @param {{ environment: Environment, profile: Profile, now: () => number }} settings
   */
  constructor(port, { environment, profile, now }) {
    this.#port = port;
    this.#environment = environment;
    this.#profile = profile;
    this.#roundTrip = new RoundTrip((bytes) => this.#send(bytes), now);
    this.#exactness = new Exactness((bytes) => this.#send(bytes), port);
    this.#step = new Handshake({
      send: (bytes) => this.#send(bytes),
      enter: (phase) => this.#enter(phase),
      askPassword: (answer) => port.onPasswordNeeded(answer),
      begin: (init) => this.#begin(init),
      proceed: (step) => this.#proceed(step),
    }).start();
  }

  get phase() {
    return this.#phase;
  }

  get roundTrip() {
    return this.#roundTrip;
  }

  /** Whether the screen was painted exactly when it was last compared. */
  get isExact() {
    return this.#exactness.isExact;
  }

  /** Measures what is known only by asking the server. */
  probe() {
    this.#roundTrip.probe();
    this.#exactness.probe();
  }

  /** @param {Uint8Array} bytes as they came; from now on the session's */
  receive(bytes) {
    this.#queue.push(bytes);
    this.#run();
  }

  /** @param {Closure} closure */
  close(closure) {
    if (this.#phase !== 'Closed') {
      this.#enter('Closed');
      this.#port.onClosed(closure);
    }
  }

  /**
   * @param {number} keysym
   * @param {boolean} down
   */
  key(keysym, down) {
    this.#sendInput(() => keyEvent(keysym, down));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} mask
   */
  pointer(x, y, mask) {
    this.#sendInput(() => pointerEvent(x, y, mask));
  }

  /** @param {string} text */
  cutText(text) {
    this.#sendInput(() => clientCutText(text));
  }

  /** @param {Profile} profile */
  changeProfile(profile) {
    this.#profile = profile;
    this.#sendInput(() => setEncodings(announcedEncodings(profile, this.#environment)));
  }

  #run() {
    try {
      while (this.#phase !== 'Closed') {
        const length = this.#step.length(this.#queue);
        if (length < 0 || length > this.#queue.length) {
          return;
        }
        this.#step = this.#step.on(this.#queue.take(length));
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Step} step */
  #proceed(step) {
    this.#step = step;
    this.#run();
  }

  /**
   * @param {ServerInit} init
   * @returns {Step}
   */
  #begin(init) {
    const send = (/** @type {Uint8Array} */ bytes) => this.#send(bytes);
    const flow = new UpdateFlow(send, init);
    const painting = new PaintQueue(
      (operations) => {
        if (this.#phase !== 'Closed') {
          this.#port.paint(operations);
          this.#exactness.onPainted(operations);
          flow.onUpdatePainted();
        }
      },
      (error) => this.#fail(error),
    );
    const reader = new UpdateReader(new RectangleDecoders(this.#environment), init, {
      onUpdate: (operations) => painting.add(operations),
      onSize: (width, height) => flow.onResized(width, height),
    });
    painting.add([
      { kind: 'resize', width: init.width, height: init.height },
      { kind: 'name', name: init.name },
    ]);
    this.#enter('Normal');
    send(setPixelFormat());
    send(setEncodings(announcedEncodings(this.#profile, this.#environment)));
    flow.start();
    const { onCutText, onBell } = this.#port;
    const [roundTrip, exactness] = [this.#roundTrip, this.#exactness];
    return new NormalPhase({ send, reader, flow, painting, roundTrip, exactness, onCutText, onBell }).step;
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.#phase = phase;
    this.#port.onPhase(phase);
  }

  /** @param {Uint8Array} bytes */
  #send(bytes) {
    if (this.#phase !== 'Closed') {
      this.#port.send(bytes);
    }
  }

  /** @param {() => Uint8Array} message */
  #sendInput(message) {
    if (this.#phase === 'Normal') {
      this.#port.send(message());
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    if (error instanceof Refusal) {
      this.close({ cause: error.refused, reason: error.message });
    } else if (error instanceof ProtocolError) {
      this.close({ cause: 'protocol', reason: error.message });
    } else {
      this.close({ cause: 'protocol', reason: `the client failed: ${error instanceof Error ? error.message : error}` });
    }
  }
}
