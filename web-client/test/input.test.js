import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from '../src/input/keyboard.js';
import { keysymOfCharacter, keysymOfKey } from '../src/input/keysyms.js';
import { maskOfButtons, Pointer } from '../src/input/pointer.js';
import { Touch } from '../src/input/touch.js';
import { Wheel } from '../src/input/wheel.js';

/** @param {string} key @param {string} code @param {Partial<import('../src/input/keyboard.js').KeyStroke>} [more] */
const stroke = (key, code, more = {}) => ({ key, code, location: 0, isComposing: false, timeStamp: 0, ...more });

/** @param {import('../src/input/keyboard.js').Platform} platform */
function keyboard(platform) {
  /** @type {string[]} */
  const sent = [];
  /** @type {(() => void)[]} */
  const later = [];
  const schedule = (/** @type {() => void} */ action) => {
    later.push(action);
    return () => void later.splice(later.indexOf(action), 1);
  };
  const send = (/** @type {number} */ keysym, /** @type {boolean} */ down) =>
    sent.push(`${down ? '+' : '-'}${keysym.toString(16)}`);
  const keys = new Keyboard(send, platform, schedule);
  return { keys, sent, later };
}

test('knowsKeysymsOfCharacters', () => {
  assert.equal(keysymOfCharacter('a'), 0x61);
  assert.equal(keysymOfCharacter('é'), 0xe9);
  assert.equal(keysymOfCharacter('€'), 0x010020ac);
  assert.equal(keysymOfCharacter('😀'), 0x0101f600);
  assert.equal(keysymOfCharacter('\n'), 0xff0d);
  assert.equal(keysymOfCharacter('\b'), 0xff08);
  assert.equal(keysymOfCharacter('\u0080'), 0x01000080);
});

test('knowsKeysymsOfNamedKeysByLocation', () => {
  assert.equal(keysymOfKey('Shift', 1), 0xffe1);
  assert.equal(keysymOfKey('Shift', 2), 0xffe2);
  assert.equal(keysymOfKey('Control', 2), 0xffe4);
  assert.equal(keysymOfKey('AltGraph', 2), 0xfe03);
  assert.equal(keysymOfKey('Enter', 0), 0xff0d);
  assert.equal(keysymOfKey('Enter', 3), 0xff8d);
  assert.equal(keysymOfKey('5', 0), 0x35);
  assert.equal(keysymOfKey('5', 3), 0xffb5);
  assert.equal(keysymOfKey('.', 3), 0xffae);
  assert.equal(keysymOfKey('Home', 3), 0xff95);
  assert.equal(keysymOfKey('F1', 0), 0xffbe);
  assert.equal(keysymOfKey('F24', 0), 0xffd5);
  assert.equal(keysymOfKey('F25', 0), undefined);
  assert.equal(keysymOfKey('Dead', 0), undefined);
  assert.equal(keysymOfKey('Unidentified', 0), undefined);
});

test('repeatsAndReleasesWhatWasPressedAlthoughTheKeyGivesSomethingElseByThen', () => {
  const { keys, sent } = keyboard('other');
  keys.press(stroke('Shift', 'ShiftLeft', { location: 1 }));
  keys.press(stroke('A', 'KeyA'));
  keys.release(stroke('Shift', 'ShiftLeft', { location: 1 }));
  keys.press(stroke('a', 'KeyA'));
  keys.release(stroke('a', 'KeyA'));
  assert.deepEqual(sent, ['+ffe1', '+41', '-ffe1', '+41', '-41']);
});

test('releasesAllOnDemandAndNothingTwice', () => {
  const { keys, sent } = keyboard('other');
  keys.press(stroke('a', 'KeyA'));
  keys.press(stroke('b', 'KeyB'));
  keys.releaseAll();
  keys.release(stroke('a', 'KeyA'));
  assert.deepEqual(sent, ['+61', '+62', '-61', '-62']);
});

test('leavesUnknownAndComposingStrokesToTheBrowser', () => {
  const { keys, sent } = keyboard('other');
  assert.equal(keys.press(stroke('Process', 'KeyA', { isComposing: true })), false);
  assert.equal(keys.press(stroke('Unidentified', '')), false);
  assert.equal(keys.press(stroke('a', 'KeyA')), true);
  assert.deepEqual(sent, ['+61']);
});

test('typesComposedText', () => {
  const { keys, sent } = keyboard('other');
  keys.type('é😀');
  assert.deepEqual(sent, ['+e9', '-e9', '+101f600', '-101f600']);
});

test('pressesAChordInOrderAndReleasesItBackwards', () => {
  const { keys, sent } = keyboard('other');
  keys.chord([0xffe3, 0xffe9, 0xffff]);
  assert.deepEqual(sent, ['+ffe3', '+ffe9', '+ffff', '-ffff', '-ffe9', '-ffe3']);
});

test('dropsTheFalseControlThatWindowsSendsWithAltGr', () => {
  const { keys, sent } = keyboard('windows');
  keys.press(stroke('Control', 'ControlLeft', { location: 1, timeStamp: 100 }));
  keys.press(stroke('AltGraph', 'AltRight', { location: 2, timeStamp: 100 }));
  keys.press(stroke('@', 'KeyQ'));
  keys.release(stroke('@', 'KeyQ'));
  keys.release(stroke('Control', 'ControlLeft', { location: 1 }));
  keys.release(stroke('AltGraph', 'AltRight', { location: 2 }));
  assert.deepEqual(sent, ['+fe03', '+40', '-40', '-fe03']);
});

test('keepsARealControlOnWindows', () => {
  const { keys, sent, later } = keyboard('windows');
  keys.press(stroke('Control', 'ControlLeft', { location: 1 }));
  keys.press(stroke('c', 'KeyC'));
  assert.deepEqual(sent, ['+ffe3', '+63']);
  keys.release(stroke('c', 'KeyC'));
  keys.release(stroke('Control', 'ControlLeft', { location: 1 }));
  keys.press(stroke('Control', 'ControlLeft', { location: 1 }));
  later.forEach((action) => action());
  assert.deepEqual(sent, ['+ffe3', '+63', '-63', '-ffe3', '+ffe3']);
});

test('releasesKeysItselfWhileCommandIsDownOnAMac', () => {
  const { keys, sent } = keyboard('mac');
  keys.press(stroke('Meta', 'MetaLeft', { location: 1 }));
  keys.press(stroke('c', 'KeyC'));
  keys.release(stroke('Meta', 'MetaLeft', { location: 1 }));
  assert.deepEqual(sent, ['+ffe9', '+63', '-63', '-ffe9']);
});

test('tapsCapsLockOnAMacForBothItsChanges', () => {
  const { keys, sent } = keyboard('mac');
  keys.press(stroke('CapsLock', 'CapsLock'));
  keys.release(stroke('CapsLock', 'CapsLock'));
  assert.deepEqual(sent, ['+ffe5', '-ffe5', '+ffe5', '-ffe5']);
});

test('addsUpSmallTurnsOfTheWheel', () => {
  const wheel = new Wheel();
  assert.deepEqual(wheel.turn(0, 40, 0), []);
  assert.deepEqual(wheel.turn(0, 60, 0), [16]);
  assert.deepEqual(wheel.turn(0, -250, 0), [8, 8]);
  assert.deepEqual(wheel.turn(0, -50, 0), [8]);
  assert.deepEqual(wheel.turn(0, 3, 1), [16]);
  assert.deepEqual(wheel.turn(0, 1, 2), [16]);
  assert.deepEqual(wheel.turn(-100, 0, 0), [32]);
  assert.deepEqual(wheel.turn(200, 0, 0), [64, 64]);
});

test('turnsBackAtOnceAndBoundsOneTurn', () => {
  const wheel = new Wheel();
  wheel.turn(0, 90, 0);
  assert.deepEqual(wheel.turn(0, -100, 0), [8]);
  assert.equal(wheel.turn(0, 100_000, 0).length, 10);
});

function pointer() {
  /** @type {number[][]} */
  const sent = [];
  /** @type {(() => void)[]} */
  const frames = [];
  const port = {
    send: (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ mask) => sent.push([x, y, mask]),
    nextFrame: (/** @type {() => void} */ action) => frames.push(action),
  };
  return { hand: new Pointer(port), sent, showFrame: () => frames.splice(0).forEach((action) => action()) };
}

test('tellsMovesOncePerFrameAndButtonsAtOnce', () => {
  const { hand, sent, showFrame } = pointer();
  hand.update(1, 1, 0);
  hand.update(2, 2, 0);
  assert.deepEqual(sent, []);
  showFrame();
  assert.deepEqual(sent, [[2, 2, 0]]);
  hand.update(3, 3, 0);
  hand.update(4, 4, 1);
  showFrame();
  assert.deepEqual(sent, [[2, 2, 0], [4, 4, 1]]);
  hand.update(4, 4, 1);
  hand.releaseAll();
  hand.releaseAll();
  showFrame();
  assert.deepEqual(sent, [[2, 2, 0], [4, 4, 1], [4, 4, 0]]);
});

test('pressesTheWheelsButtonsBesideThoseHeld', () => {
  const { hand, sent } = pointer();
  hand.update(1, 1, 1);
  hand.wheel(5, 6, { deltaX: 0, deltaY: 100, deltaMode: 0 });
  assert.deepEqual(sent, [[1, 1, 1], [5, 6, 17], [5, 6, 1]]);
});

test('ordersButtonsAsTheProtocolDoes', () => {
  assert.deepEqual([0, 1, 2, 4, 7, 8].map(maskOfButtons), [0, 1, 4, 2, 7, 0]);
});

function touch() {
  const { hand, sent, showFrame } = pointer();
  /** @type {(() => void)[]} */
  const later = [];
  const fingers = new Touch(hand, ({ x, y }) => ({ x, y }), (action) => {
    later.push(action);
    return () => void later.splice(0);
  });
  return { fingers, sent, showFrame, later };
}

test('clicksWhenAFingerTaps', () => {
  const { fingers, sent } = touch();
  fingers.down(1, { x: 5, y: 5 });
  fingers.up(1);
  assert.deepEqual(sent, [[5, 5, 1], [5, 5, 0]]);
});

test('dragsWithOneFinger', () => {
  const { fingers, sent, showFrame } = touch();
  fingers.down(1, { x: 5, y: 5 });
  fingers.move(1, { x: 8, y: 5 });
  fingers.move(1, { x: 30, y: 5 });
  showFrame();
  fingers.up(1);
  assert.deepEqual(sent, [[5, 5, 1], [30, 5, 1], [30, 5, 0]]);
});

test('pressesTheRightButtonWhenAFingerRests', () => {
  const { fingers, sent, later } = touch();
  fingers.down(1, { x: 5, y: 5 });
  later.forEach((action) => action());
  fingers.up(1);
  assert.deepEqual(sent, [[5, 5, 4], [5, 5, 0]]);
});

test('turnsTheWheelWithTwoFingers', () => {
  const { fingers, sent } = touch();
  fingers.down(1, { x: 50, y: 50 });
  fingers.down(2, { x: 90, y: 50 });
  fingers.move(1, { x: 50, y: -10 });
  fingers.move(2, { x: 90, y: -10 });
  fingers.up(1);
  fingers.up(2);
  assert.deepEqual(sent, [[50, 50, 16], [50, 50, 0]]);
});
