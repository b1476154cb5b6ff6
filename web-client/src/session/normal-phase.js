import { clientFence, FENCE_KNOWN_FLAGS, FENCE_REQUEST } from '../wire/client-messages.js';
import {
  rectangleCount,
  serverChecksum,
  serverCutText,
  serverFence,
  ServerMessage,
  serverMessageLength,
} from '../wire/server-messages.js';

/** @import { Exactness } from './exactness.js' */
/** @import { PaintQueue } from './paint-queue.js' */
/** @import { RoundTrip } from './round-trip.js' */
/** @import { UpdateFlow } from './update-flow.js' */
/** @import { UpdateReader } from './update-reader.js' */
/** @import { Step } from '../wire/steps.js' */

/**
 * @typedef {object} NormalParts
 * @property {(bytes: Uint8Array) => void} send
 * @property {UpdateReader} reader
 * @property {UpdateFlow} flow
 * @property {PaintQueue} painting
 * @property {RoundTrip} roundTrip
 * @property {Exactness} exactness
 * @property {(text: string) => void} onCutText
 * @property {() => void} onBell
 */

/** After the handshake: one server message after the other. */
export class NormalPhase {
  #parts;

  /** @param {NormalParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @type {Step} */
  step = { length: serverMessageLength, on: (bytes) => this.#on(bytes) };

  /**
   * @param {Uint8Array} bytes
   * @returns {Step}
   */
  #on(bytes) {
    const { reader, flow, painting, exactness, onBell, onCutText } = this.#parts;
    switch (bytes[0]) {
      case ServerMessage.FramebufferUpdate:
        flow.onUpdateStarted(painting.waiting);
        return reader.read(rectangleCount(bytes), () => this.step);
      case ServerMessage.EndOfContinuousUpdates:
        flow.onContinuousOffered();
        break;
      case ServerMessage.ServerFence:
        this.#onFence(bytes);
        break;
      case ServerMessage.Checksum: {
        const { id, checksum } = serverChecksum(bytes);
        painting.after(() => exactness.onChecksum(id, checksum));
        break;
      }
      case ServerMessage.ServerCutText:
        onCutText(serverCutText(bytes));
        break;
      case ServerMessage.Bell:
        onBell();
        break;
      default:
        // SetColourMapEntries: of no meaning in true colour.
        break;
    }
    return this.step;
  }

  /**
   * A request is answered with the flags we know when everything before it is painted, which satisfies BlockBefore and,
   * since we handle messages in order, BlockAfter and SyncNext.
   *
   * @param {Uint8Array} bytes
   */
  #onFence(bytes) {
    const { send, painting, roundTrip } = this.#parts;
    const { flags, payload } = serverFence(bytes);
    if ((flags & FENCE_REQUEST) === 0) {
      roundTrip.onFenceReply();
      return;
    }
    roundTrip.onFenceRequest();
    painting.after(() => send(clientFence(flags & FENCE_KNOWN_FLAGS, payload)));
  }
}
