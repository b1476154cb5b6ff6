import { ConnectDialog } from './connect-dialog.js';
import { Notice } from './notice.js';
import { Retry } from './retry.js';

/** @import { Post } from './engine-link.js' */
/** @import { Profile } from '../decoders/index.js' */
/** @import { Closure } from '../session/closure.js' */
/** @import { Phase } from '../session/handshake.js' */

/**
 * @typedef {object} ClientPort
 * @property {Post} post
 * @property {() => void} onConnected
 */

/**
 * Decides when to connect, when to ask for the password, and what to say when it ends. Keeps the password in memory,
 * for connecting again.
 */
export class Client {
  #url;
  #profile;
  #port;
  #retry = new Retry();
  #dialog = new ConnectDialog((password) => this.#onPassword(password));
  #notice = new Notice({ onRetry: () => this.connect(), onStop: () => this.#stopRetrying() });
  /** @type {string | undefined} */
  #password;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isAsked = false;
  /** @type {Closure | undefined} */
  #closure;

  /**
   * @param {string} url of the WebSocket
   * @param {Profile} profile
   * @param {ClientPort} port
   */
  constructor(url, profile, port) {
    this.#url = url;
    this.#profile = profile;
    this.#port = port;
  }

  /** Why the last session ended; undefined when none did or a later one began. */
  get closure() {
    return this.#closure;
  }

  connect() {
    this.#notice.close();
    this.#attempt();
  }

  /** Asks before the first connection. */
  ask() {
    this.#dialog.open('');
  }

  /** @param {Profile} profile */
  changeProfile(profile) {
    this.#profile = profile;
    this.#port.post({ type: 'profile', profile });
  }

  /** @param {Phase} phase */
  onPhase(phase) {
    if (phase === 'Normal') {
      this.#retry.onSuccess();
      this.#closure = undefined;
      this.#dialog.close();
      this.#notice.close();
      this.#port.onConnected();
    }
  }

  onPasswordNeeded() {
    this.#isAsked = true;
    this.#dialog.open('');
  }

  /** @param {Closure} closure */
  onClosed(closure) {
    this.#closure = closure;
    const wasAsked = this.#isAsked;
    this.#isAsked = false;
    if (closure.cause === 'authentication') {
      this.#password = undefined;
      this.#dialog.open(sentence(closure.reason));
    } else if (wasAsked && this.#dialog.isOpen) {
      // The server did not wait for the password; it is asked for a new connection instead.
    } else if (closure.cause === 'network') {
      this.#retryLater(closure);
    } else {
      this.#notice.open(titles[closure.cause], sentence(closure.reason), '');
    }
  }

  /** @param {string} password */
  #onPassword(password) {
    this.#password = password;
    if (this.#isAsked) {
      this.#isAsked = false;
      this.#port.post({ type: 'password', password });
    } else {
      this.connect();
    }
  }

  /** @param {Closure} closure */
  #retryLater({ reason }) {
    const seconds = this.#retry.onFailure();
    this.#notice.open(titles.network, sentence(reason), `Trying again in ${seconds} s.`);
    this.#timer = setTimeout(() => this.#attempt(), seconds * 1000);
  }

  #attempt() {
    clearTimeout(this.#timer);
    this.#isAsked = false;
    this.#port.post({ type: 'connect', url: this.#url, password: this.#password, profile: this.#profile });
  }

  #stopRetrying() {
    clearTimeout(this.#timer);
    this.#notice.open('Disconnected', sentence(this.#closure?.reason ?? ''), '');
  }
}

/** @type {Readonly<Record<Closure['cause'], string>>} */
const titles = Object.freeze({
  user: 'Disconnected',
  network: 'Connection lost',
  authentication: 'Wrong password',
  refused: 'Connection refused',
  protocol: 'Connection failed',
});

/** @param {string} text */
function sentence(text) {
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
