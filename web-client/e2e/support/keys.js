/** @import { Page } from 'playwright-core' */

/**
 * A key of a keyboard: its place, and which modifier it takes.
 *
 * @typedef {{ code: string, modifier?: 'Shift' | 'AltGraph' }} Key
 */

const MODIFIERS = Object.freeze({
  Shift: { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, location: 1 },
  AltGraph: { key: 'AltGraph', code: 'AltRight', windowsVirtualKeyCode: 18, location: 2 },
});

/** Characters that do not tell their key, as on a German keyboard. @type {ReadonlyMap<string, Key>} */
const KEYS = new Map([
  [' ', { code: 'Space' }],
  ['\n', { code: 'Enter' }],
  ['.', { code: 'Period' }],
  [',', { code: 'Comma' }],
  ['-', { code: 'Slash' }],
  ['/', { code: 'Digit7', modifier: 'Shift' }],
  ["'", { code: 'Backslash', modifier: 'Shift' }],
  ['>', { code: 'IntlBackslash', modifier: 'Shift' }],
  ['é', { code: 'Equal' }],
  ['@', { code: 'KeyQ', modifier: 'AltGraph' }],
  ['€', { code: 'KeyE', modifier: 'AltGraph' }],
  ['{', { code: 'Digit7', modifier: 'AltGraph' }],
  ['}', { code: 'Digit0', modifier: 'AltGraph' }],
  ['~', { code: 'BracketRight', modifier: 'AltGraph' }],
  ['|', { code: 'IntlBackslash', modifier: 'AltGraph' }],
  ['\\', { code: 'Minus', modifier: 'AltGraph' }],
]);

/**
 * Types by key events as a German keyboard makes them, with the modifiers pressed and released. Playwright's own typing
 * knows only an American keyboard and inserts other characters without any key.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function typeByKeys(page, text) {
  const session = await page.context().newCDPSession(page);
  for (const character of text) {
    const { code, modifier } = keyOf(character);
    const bits = modifier === 'Shift' ? 8 : 0;
    if (modifier !== undefined) {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...MODIFIERS[modifier], modifiers: bits });
    }
    const isEnter = character === '\n';
    const key = isEnter ? 'Enter' : character;
    const stroke = { key, code, modifiers: bits, ...(isEnter ? { windowsVirtualKeyCode: 13 } : {}) };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, text: isEnter ? '\r' : character });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
    if (modifier !== undefined) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...MODIFIERS[modifier] });
    }
  }
  await session.detach();
}

/** @param {string} character @returns {Key} */
function keyOf(character) {
  const known = KEYS.get(character);
  if (known !== undefined) {
    return known;
  }
  if (/^[0-9]$/.test(character)) {
    return { code: `Digit${character}` };
  }
  if (/^[A-Za-z]$/.test(character)) {
    const code = `Key${character.toUpperCase()}`;
    return character === character.toLowerCase() ? { code } : { code, modifier: 'Shift' };
  }
  throw new Error(`the keyboard has no key for ${character}`);
}
