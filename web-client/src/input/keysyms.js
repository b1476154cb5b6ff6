/**
 * X11 keysyms (keysymdef.h) of keys that have names in UI Events, by `key` and location: standard, left, right, numpad.
 */

/** Where a key is: KeyboardEvent.location. */
const LEFT = 1;
const RIGHT = 2;
const NUMPAD = 3;

/** @type {Readonly<Record<string, number>>} */
const named = Object.freeze({
  Backspace: 0xff08,
  Tab: 0xff09,
  Enter: 0xff0d,
  Escape: 0xff1b,
  Delete: 0xffff,
  Home: 0xff50,
  ArrowLeft: 0xff51,
  ArrowUp: 0xff52,
  ArrowRight: 0xff53,
  ArrowDown: 0xff54,
  PageUp: 0xff55,
  PageDown: 0xff56,
  End: 0xff57,
  Select: 0xff60,
  PrintScreen: 0xff61,
  Execute: 0xff62,
  Insert: 0xff63,
  Undo: 0xff65,
  Redo: 0xff66,
  ContextMenu: 0xff67,
  Find: 0xff68,
  Cancel: 0xff69,
  Help: 0xff6a,
  Pause: 0xff13,
  ScrollLock: 0xff14,
  Clear: 0xff0b,
  NumLock: 0xff7f,
  CapsLock: 0xffe5,
  AltGraph: 0xfe03,
  Convert: 0xff23,
  NonConvert: 0xff22,
  KanjiMode: 0xff21,
  KanaMode: 0xff2d,
  Romaji: 0xff24,
  Hiragana: 0xff25,
  Katakana: 0xff26,
  HiraganaKatakana: 0xff27,
  Zenkaku: 0xff28,
  Hankaku: 0xff29,
  ZenkakuHankaku: 0xff2a,
  HangulMode: 0xff31,
  HanjaMode: 0xff34,
  AudioVolumeDown: 0x1008ff11,
  AudioVolumeMute: 0x1008ff12,
  AudioVolumeUp: 0x1008ff13,
  MediaPlayPause: 0x1008ff14,
  MediaStop: 0x1008ff15,
  MediaTrackPrevious: 0x1008ff16,
  MediaTrackNext: 0x1008ff17,
  BrowserHome: 0x1008ff18,
  BrowserSearch: 0x1008ff1b,
  BrowserBack: 0x1008ff26,
  BrowserForward: 0x1008ff27,
  BrowserStop: 0x1008ff28,
  BrowserRefresh: 0x1008ff29,
  BrowserFavorites: 0x1008ff30,
  Copy: 0x1008ff57,
  Cut: 0x1008ff58,
  Paste: 0x1008ff6d,
});

/** @type {Readonly<Record<string, readonly [left: number, right: number]>>} */
const modifiers = Object.freeze({
  Shift: [0xffe1, 0xffe2],
  Control: [0xffe3, 0xffe4],
  Meta: [0xffeb, 0xffec],
  OS: [0xffeb, 0xffec],
  Alt: [0xffe9, 0xffea],
  Super: [0xffeb, 0xffec],
  Hyper: [0xffed, 0xffee],
});

/** @type {Readonly<Record<string, number>>} */
const numpad = Object.freeze({
  Enter: 0xff8d,
  Home: 0xff95,
  ArrowLeft: 0xff96,
  ArrowUp: 0xff97,
  ArrowRight: 0xff98,
  ArrowDown: 0xff99,
  PageUp: 0xff9a,
  PageDown: 0xff9b,
  End: 0xff9c,
  Clear: 0xff9d,
  Insert: 0xff9e,
  Delete: 0xff9f,
  '*': 0xffaa,
  '+': 0xffab,
  '-': 0xffad,
  '/': 0xffaf,
  '=': 0xffbd,
});

const KP_0 = 0xffb0;
const KP_SEPARATOR = 0xffac;
const KP_DECIMAL = 0xffae;
const F1 = 0xffbe;

/** Keysyms beyond Latin-1 are Unicode code points with this bit. */
const UNICODE = 0x01000000;

/** Names that stand for no key of their own. */
const UNKNOWN_KEYS = new Set(['Unidentified', 'Process', 'Dead']);

/**
 * The keysym of a character.
 *
 * @param {string} character one code point
 */
export function keysymOfCharacter(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a || code === 0x0d) {
    return 0xff0d;
  }
  if (code === 0x08 || code === 0x09) {
    return 0xff00 | code;
  }
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) ? code : code | UNICODE;
}

/**
 * The keysym of a key, from what it gives (KeyboardEvent.key) and where it is.
 *
 * @param {string} key
 * @param {number} location
 * @returns {number | undefined} undefined when X has nothing like it
 */
export function keysymOfKey(key, location) {
  if (location === NUMPAD) {
    const keysym = numpadKeysym(key);
    if (keysym !== undefined) {
      return keysym;
    }
  }
  const sides = modifiers[key];
  if (sides !== undefined) {
    return sides[location === RIGHT ? RIGHT - LEFT : 0];
  }
  const functionKey = /^F([1-9]|1\d|2[0-4])$/.exec(key);
  if (functionKey !== null) {
    return F1 + Number(functionKey[1]) - 1;
  }
  if (UNKNOWN_KEYS.has(key)) {
    return undefined;
  }
  return named[key] ?? (Array.from(key).length === 1 ? keysymOfCharacter(key) : undefined);
}

/** @param {string} key */
function numpadKeysym(key) {
  if (/^[0-9]$/.test(key)) {
    return KP_0 + Number(key);
  }
  if (key === '.') {
    return KP_DECIMAL;
  }
  return key === ',' ? KP_SEPARATOR : numpad[key];
}
