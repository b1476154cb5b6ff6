import { keysymOfCharacter, keysymOfKey } from './keysyms.js';

/**
 * What is read of a KeyboardEvent.
 *
 * @typedef {{ readonly key: string, readonly code: string, readonly location: number, readonly isComposing: boolean,
 *   readonly timeStamp: number }} KeyStroke
 */

/** @typedef {'windows' | 'mac' | 'other'} Platform */

/**
 * Windows sends a false left Control together with AltGr; it comes at most so much earlier.
 */
const FAKE_CONTROL_MILLIS = 50;

const CONTROL_L = 0xffe3;
const ALT_L = 0xffe9;
const SUPER_L = 0xffeb;
const LEVEL3_SHIFT = 0xfe03;

/**
 * On a Mac, Option chooses characters like AltGr, Command is where Alt is expected.
 *
 * @type {Readonly<Record<string, number>>}
 */
const macKeysyms = Object.freeze({
  AltLeft: LEVEL3_SHIFT,
  AltRight: LEVEL3_SHIFT,
  MetaLeft: ALT_L,
  MetaRight: SUPER_L,
});

/**
 * Turns key strokes into keysyms pressed and released. What is repeated or released is what was pressed, by physical
 * key, even if the key gives something else by then.
 */
export class Keyboard {
  #send;
  #platform;
  #schedule;
  /** Keysyms that are down, by physical key. @type {Map<string, number>} */
  #down = new Map();
  /** A left Control that may be false. @type {{ timeStamp: number, cancel: () => void } | undefined} */
  #heldControl;

  /**
   * @param {(keysym: number, down: boolean) => void} send
   * @param {Platform} platform
   * @param {(action: () => void, millis: number) => () => void} schedule runs the action later, unless cancelled
   */
  constructor(send, platform, schedule) {
    this.#send = send;
    this.#platform = platform;
    this.#schedule = schedule;
  }

  /**
   * @param {KeyStroke} stroke
   * @returns {boolean} whether the key was used here and shall do nothing else
   */
  press(stroke) {
    if (stroke.isComposing) {
      return false;
    }
    this.#settleControl(stroke);
    if (this.#platform === 'windows' && stroke.code === 'ControlLeft' && !this.#down.has('ControlLeft')) {
      this.#holdControl(stroke);
      return true;
    }
    const keysym = this.#down.get(identity(stroke)) ?? this.#keysym(stroke);
    if (keysym === undefined) {
      return false;
    }
    if (this.#platform === 'mac' && stroke.key === 'CapsLock') {
      this.#tap(keysym);
      return true;
    }
    this.#send(keysym, true);
    this.#down.set(identity(stroke), keysym);
    if (this.#platform === 'mac' && this.#isCommandDown() && !isModifier(stroke.code)) {
      // Releases of other keys are not told while Command is down.
      this.#releaseKey(identity(stroke));
    }
    return true;
  }

  /** @param {KeyStroke} stroke */
  release(stroke) {
    this.#settleControl(stroke);
    if (this.#platform === 'mac' && stroke.key === 'CapsLock') {
      this.#tap(keysymOfKey('CapsLock', 0) ?? 0);
      return;
    }
    this.#releaseKey(identity(stroke));
  }

  /** Releases whatever is down: from here on its release may be told to somebody else. */
  releaseAll() {
    this.#heldControl?.cancel();
    this.#heldControl = undefined;
    for (const key of [...this.#down.keys()]) {
      this.#releaseKey(key);
    }
  }

  /**
   * Types text that came as text: composed, spoken, or from a keyboard on the screen.
   *
   * @param {string} text
   */
  type(text) {
    for (const character of text) {
      this.#tap(keysymOfCharacter(character));
    }
  }

  /**
   * Presses keys in order and releases them in the opposite one.
   *
   * @param {readonly number[]} keysyms
   */
  chord(keysyms) {
    keysyms.forEach((keysym) => this.#send(keysym, true));
    [...keysyms].reverse().forEach((keysym) => this.#send(keysym, false));
  }

  /** @param {KeyStroke} stroke */
  #keysym({ key, code, location }) {
    return (this.#platform === 'mac' ? macKeysyms[code] : undefined) ?? keysymOfKey(key, location);
  }

  /** @param {string} key */
  #releaseKey(key) {
    const keysym = this.#down.get(key);
    if (keysym !== undefined) {
      this.#down.delete(key);
      this.#send(keysym, false);
    }
  }

  /** @param {number} keysym */
  #tap(keysym) {
    this.#send(keysym, true);
    this.#send(keysym, false);
  }

  #isCommandDown() {
    return this.#down.has('MetaLeft') || this.#down.has('MetaRight');
  }

  /** @param {KeyStroke} stroke */
  #holdControl({ timeStamp }) {
    this.#heldControl = { timeStamp, cancel: this.#schedule(() => this.#pressHeldControl(), FAKE_CONTROL_MILLIS) };
  }

  /**
   * The next stroke tells whether the Control that was held back is real.
   *
   * @param {KeyStroke} stroke
   */
  #settleControl(stroke) {
    const held = this.#heldControl;
    if (held === undefined) {
      return;
    }
    if (stroke.key === 'AltGraph' && stroke.timeStamp - held.timeStamp < FAKE_CONTROL_MILLIS) {
      held.cancel();
      this.#heldControl = undefined;
    } else {
      this.#pressHeldControl();
    }
  }

  #pressHeldControl() {
    this.#heldControl?.cancel();
    this.#heldControl = undefined;
    this.#send(CONTROL_L, true);
    this.#down.set('ControlLeft', CONTROL_L);
  }
}

/**
 * What tells one physical key from another; keyboards on the screen have no codes.
 *
 * @param {KeyStroke} stroke
 */
function identity({ code, key }) {
  return code === '' ? key : code;
}

/** @param {string} code */
function isModifier(code) {
  return /^(Shift|Control|Alt|Meta)(Left|Right)$|^CapsLock$/.test(code);
}
