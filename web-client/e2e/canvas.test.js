import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBridge } from './support/bridge.js';
import { startBrowser } from './support/browser.js';
import { MemoryScreen } from '../test/support/memory-screen.js';
import { randomSource } from '../test/support/feeding.js';

const WIDTH = 300;
const HEIGHT = 200;
const UPDATES = 60;

/**
 * An operation as plain data: a `pixels` one has a colour to start from.
 *
 * @typedef {{ kind: 'pixels' | 'fill' | 'copy', rect: { x: number, y: number, width: number, height: number },
 *   colour: number, fromX: number, fromY: number }} Plain
 */

test('paintsOnTheCanvasWhatPlainMemoryWouldHold', async (context) => {
  const bridge = await startBridge(0);
  context.after(() => bridge.close());
  const browser = await startBrowser();
  context.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${bridge.url}logo.svg`);
  await page.evaluate(`globalThis.live = ${live}; undefined`);
  const updates = randomUpdates();
  const memory = new MemoryScreen();
  memory.paint([{ kind: 'resize', width: WIDTH, height: HEIGHT }]);
  updates.forEach((update) => memory.paint(update.map(live)));
  const shown = await page.evaluate(paintUpdates, { updates, width: WIDTH, height: HEIGHT });
  // What was never painted is opaque black on the canvas and empty in memory.
  const expected = memory.colours.map((colour) => (colour | 0xff000000) >>> 0);
  assert.ok(Buffer.from(shown, 'base64').equals(Buffer.from(expected.buffer)), 'the canvas differs from memory');
});

/** Tiles in rows, fills, moves that overlap, in any order. */
function randomUpdates() {
  const random = randomSource();
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const operation = () => {
    const size = { width: 1 + below(120), height: 1 + below(90) };
    const [x, y] = [below(WIDTH - size.width), below(HEIGHT - size.height)];
    const kind = /** @type {Plain['kind']} */ (['pixels', 'pixels', 'fill', 'copy'][below(4)]);
    const colour = (below(1 << 24) | 0xff000000) >>> 0;
    const [fromX, fromY] = [below(WIDTH - size.width), below(HEIGHT - size.height)];
    return { kind, rect: { x, y, ...size }, colour, fromX, fromY };
  };
  const tiles = () =>
    Array.from({ length: 6 }, (_, index) => ({
      ...operation(),
      kind: /** @type {Plain['kind']} */ ('pixels'),
      rect: { x: (index % 3) * 64, y: Math.floor(index / 3) * 64, width: 64, height: 64 },
    }));
  return Array.from({ length: UPDATES }, () => [
    ...(random() < 0.5 ? tiles() : []),
    ...Array.from({ length: 1 + below(12) }, operation),
  ]);
}

/**
 * The operation itself. Also runs in the page, so it knows nothing of this module.
 *
 * @param {Plain} plain
 * @returns {any}
 */
function live({ kind, rect, colour, fromX, fromY }) {
  const draw = (/** @type {Uint32Array} */ target, /** @type {number} */ offset, /** @type {number} */ stride) => {
    for (let row = 0; row < rect.height; row++) {
      for (let column = 0; column < rect.width; column++) {
        target[offset + row * stride + column] = (colour + row * 7 + column * 1031) | 0xff000000;
      }
    }
  };
  return { kind, rect, colour, fromX, fromY, draw };
}

/**
 * Runs in the page.
 *
 * @param {{ updates: Plain[][], width: number, height: number }} work
 */
async function paintUpdates({ updates, width, height }) {
  const { CanvasScreen } = await import(new URL('screen/canvas-screen.js', location.href).href);
  const port = { onSize: () => {}, onName: () => {}, onCursor: () => {} };
  const screen = new CanvasScreen(new OffscreenCanvas(1, 1), port);
  screen.paint([{ kind: 'resize', width, height }]);
  const toOperation = /** @type {typeof live} */ (/** @type {any} */ (globalThis).live);
  updates.forEach((update) => screen.paint(update.map(toOperation)));
  let text = '';
  for (const byte of screen.pixels().data) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}
