import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBridge } from './support/bridge.js';
import { startBrowser } from './support/browser.js';
import { MemoryScreen } from '../test/support/memory-screen.js';
import { randomSource } from '../test/support/feeding.js';

/** @import { TestContext } from 'node:test' */

const WIDTH = 300;
const HEIGHT = 200;
const UPDATES = 60;

/**
 * An operation as plain data: a `pixels` one has a colour to start from.
 *
 * @typedef {{ kind: 'pixels' | 'fill' | 'copy', rect: { x: number, y: number, width: number, height: number },
 *   colour: number, fromX: number, fromY: number }} Plain
 */

/** @param {TestContext} context a page that may import the client's modules */
async function emptyPage(context) {
  const bridge = await startBridge(0);
  context.after(() => bridge.close());
  const browser = await startBrowser();
  context.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${bridge.url}logo.svg`);
  return page;
}

test('stretchesPicturesSmoothlyInTheirTurn', async (context) => {
  const page = await emptyPage(context);
  const { beside, first, middle, last, above } = await page.evaluate(stretchPicture, undefined);
  assert.deepEqual([beside, first, last, above], [9, 0, 200, 7]);
  assert.ok(middle > 60 && middle < 140, `${middle} is not between`);
});

/** Runs in the page: red from 0 to 200 over two pixels, stretched over twenty columns between two fills. */
async function stretchPicture() {
  const { CanvasScreen } = await import(new URL('screen/canvas-screen.js', location.href).href);
  const screen = new CanvasScreen(new OffscreenCanvas(1, 1), { onSize: () => {} });
  const image = await createImageBitmap(new ImageData(new Uint8ClampedArray([0, 0, 0, 255, 200, 0, 0, 255]), 2, 1));
  const fill = (/** @type {number[]} */ [x, y, width, height], /** @type {number} */ red) => ({
    kind: 'fill',
    rect: { x, y, width, height },
    colour: (red | 0xff000000) >>> 0,
  });
  screen.paint([
    { kind: 'resize', width: 100, height: 100 },
    fill([0, 0, 100, 100], 9),
    { kind: 'stretched', rect: { x: 10, y: 10, width: 20, height: 30 }, width: 2, height: 1, image },
    fill([12, 12, 2, 2], 7),
  ]);
  const { data } = screen.pixels();
  const red = (/** @type {number} */ x, /** @type {number} */ y) => Number(data[4 * (y * 100 + x)]);
  return { beside: red(9, 20), first: red(10, 39), middle: red(20, 20), last: red(29, 10), above: red(13, 13) };
}

test('blendsScaledPicturesThatLieSideBySide', async (context) => {
  const page = await emptyPage(context);
  const { reds, apart } = await page.evaluate(stretchNeighbours, undefined);
  assert.deepEqual([reds[0], reds[39], reds[40]], [0, 100, 9]);
  for (let x = 1; x < 40; x++) {
    const step = Math.abs(Number(reds[x]) - Number(reds[x - 1]));
    assert.ok(step <= 20, `${step} from column ${x - 1} to ${x}: a border shows`);
  }
  assert.deepEqual(apart, [50, 60], 'one that has no neighbour, and one of another scale');
});

/** Runs in the page: red 0, 100, 200, 100 in two pictures of two pixels, each over twenty columns; others apart. */
async function stretchNeighbours() {
  const { CanvasScreen } = await import(new URL('screen/canvas-screen.js', location.href).href);
  const screen = new CanvasScreen(new OffscreenCanvas(1, 1), { onSize: () => {} });
  const stretched = async (/** @type {number[]} */ reds, /** @type {number} */ x, y = 20, height = 10) => ({
    kind: 'stretched',
    rect: { x, y, width: 20, height },
    width: 2,
    height: 1,
    image: await createImageBitmap(new ImageData(new Uint8ClampedArray(reds.flatMap((red) => [red, 0, 0, 255])), 2, 1)),
  });
  screen.paint([
    { kind: 'resize', width: 100, height: 100 },
    { kind: 'fill', rect: { x: 0, y: 0, width: 100, height: 100 }, colour: 0xff000009 },
    await stretched([0, 100], 0),
    await stretched([200, 100], 20),
    await stretched([50, 50], 70),
  ]);
  screen.paint([await stretched([60, 60], 70, 60, 30), await stretched([0, 100], 0, 60)]);
  const { data } = screen.pixels();
  const red = (/** @type {number} */ x, /** @type {number} */ y) => Number(data[4 * (y * 100 + x)]);
  return { reds: Array.from({ length: 41 }, (_, x) => red(x, 25)), apart: [red(80, 25), red(80, 75)] };
}

test('paintsOnTheCanvasWhatPlainMemoryWouldHold', async (context) => {
  const page = await emptyPage(context);
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
