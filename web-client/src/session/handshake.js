import { latin1, u16, u32, utf8 } from '../wire/numbers.js';
import { ProtocolError } from '../wire/protocol-error.js';
import { fixed, lengthPrefixed, UNKNOWN } from '../wire/steps.js';
import { Refusal } from './closure.js';
import { vncAuthResponse } from './vnc-auth.js';

/** @import { Step } from '../wire/steps.js' */

/**
 * The phases of a session, in order (the server uses the same words).
 *
 * @typedef {'Version' | 'Security' | 'Init' | 'Normal' | 'Closed'} Phase
 */

/** @typedef {{ width: number, height: number, name: string }} ServerInit */

/**
 * What a handshake asks of its session.
 *
 * @typedef {object} HandshakePort
 * @property {(bytes: Uint8Array) => void} send
 * @property {(phase: Phase) => void} enter
 * @property {(answer: (password: string) => void) => void} askPassword calls `answer` once, now or later
 * @property {(init: ServerInit) => Step} begin answers the first step of the normal phase
 * @property {(step: Step) => void} proceed goes on with this step after a pause
 */

const NONE = 1;
const VNC_AUTH = 2;

const MAX_REASON = 64 * 1024;
const MAX_NAME = 64 * 1024;

/**
 * Reads nothing until somebody proceeds.
 *
 * @type {Step}
 */
const paused = { length: () => UNKNOWN, on: () => paused };

/**
 * From the first byte to ServerInit, in versions 3.3, 3.7 and 3.8 (RFC 6143 sections 7.1 to 7.3).
 *
 * ```
 * Version ── chooses 3.x ──> Security ── None | VncAuth ──> result ──> Init ──> normal phase
 *                               └─ nothing offered, wrong password: Refusal with the server's reason
 * ```
 */
export class Handshake {
  #port;
  #minor = 8;

  /** @param {HandshakePort} port */
  constructor(port) {
    this.#port = port;
  }

  /** @returns {Step} */
  start() {
    this.#port.enter('Version');
    return fixed(12, (bytes) => this.#version(latin1(bytes)));
  }

  /** @param {string} banner */
  #version(banner) {
    const match = /^RFB (\d{3})\.(\d{3})\n$/.exec(banner);
    if (match === null || Number(match[1]) < 3) {
      throw new ProtocolError(`the server's version ${JSON.stringify(banner)} is unknown`);
    }
    const minor = Number(match[1]) > 3 ? 8 : Number(match[2]);
    this.#minor = minor >= 8 ? 8 : minor === 7 ? 7 : 3;
    this.#port.send(new TextEncoder().encode(`RFB 003.00${this.#minor}\n`));
    this.#port.enter('Security');
    return this.#minor === 3
      ? fixed(4, (bytes) => this.#decided(u32(bytes, 0)))
      : fixed(1, (bytes) => this.#offered(Number(bytes[0])));
  }

  /**
   * Version 3.3: the server alone decides.
   *
   * @param {number} type
   */
  #decided(type) {
    return type === 0 ? this.#reason('refused') : this.#authenticate(type);
  }

  /** @param {number} count */
  #offered(count) {
    if (count === 0) {
      return this.#reason('refused');
    }
    return fixed(count, (types) => {
      const type = [NONE, VNC_AUTH].find((known) => types.includes(known));
      if (type === undefined) {
        throw new ProtocolError(`none of the server's security types ${types.join(', ')} is known`);
      }
      this.#port.send(Uint8Array.of(type));
      return this.#authenticate(type);
    });
  }

  /**
   * @param {number} type
   * @returns {Step}
   */
  #authenticate(type) {
    if (type === VNC_AUTH) {
      return fixed(16, (challenge) => this.#challenged(challenge.slice()));
    }
    if (type === NONE) {
      return this.#minor === 8 ? this.#result() : this.#initialise();
    }
    throw new ProtocolError(`security type ${type} is unknown`);
  }

  /** @param {Uint8Array} challenge */
  #challenged(challenge) {
    let next = paused;
    let isWaiting = false;
    this.#port.askPassword((password) => {
      this.#port.send(vncAuthResponse(challenge, password));
      next = this.#result();
      if (isWaiting) {
        this.#port.proceed(next);
      }
    });
    isWaiting = true;
    return next;
  }

  /** @returns {Step} */
  #result() {
    return fixed(4, (bytes) => {
      const result = u32(bytes, 0);
      if (result === 0) {
        return this.#initialise();
      }
      if (this.#minor === 8) {
        return this.#reason('authentication');
      }
      throw new Refusal('authentication', result === 2 ? 'Too many attempts' : 'Authentication failed');
    });
  }

  /** @param {'authentication' | 'refused'} cause */
  #reason(cause) {
    return lengthPrefixed('the reason of a refusal', MAX_REASON, (bytes) => {
      throw new Refusal(cause, utf8(bytes));
    });
  }

  /**
   * ClientInit (shared), then `U16 width, U16 height, 16 bytes pixel format, U32 length, name`. The server's pixel
   * format is not of interest, since we ask for ours.
   *
   * @returns {Step}
   */
  #initialise() {
    this.#port.enter('Init');
    this.#port.send(Uint8Array.of(1));
    return fixed(20, (bytes) => {
      const [width, height] = [u16(bytes, 0), u16(bytes, 2)];
      return lengthPrefixed('the name of the desktop', MAX_NAME, (name) =>
        this.#port.begin({ width, height, name: utf8(name) }),
      );
    });
  }
}
