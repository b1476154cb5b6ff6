import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startBridge } from './support/bridge.js';
import { startBrowser } from './support/browser.js';

const directory = process.env.ORIEL_VECTORS;

/** Pictures of the vectors come at least so close to the original. */
const MIN_PSNR = 32;

if (directory !== undefined) {
  test('paintsInTheBrowserWhatTheEncodersWrote', async (context) => {
    const file = join(directory, 'vectors.json');
    assert.ok(existsSync(file), `ORIEL_VECTORS names ${directory}, but ${file} is missing: test the encoders first`);
    const bridge = await startBridge(0);
    context.after(() => bridge.close());
    const browser = await startBrowser();
    context.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${bridge.url}logo.svg`);
    /** @type {any[]} */
    const vectors = JSON.parse(readFileSync(file, 'utf8'));
    const readable = vectors.filter(({ format, encoding }) => format === 'bgrx' || [7, 21, -260].includes(encoding));
    const found = await page.evaluate(paintAll, readable);
    assert.equal(found.length, readable.length);
    for (const { name, exact, different, psnr } of found) {
      assert.ok(exact ? different === 0 : psnr > MIN_PSNR, `${name}: ${different} values differ, PSNR ${psnr}`);
    }
  });
}

/**
 * Runs in the page: decodes and paints each vector on a canvas of its own.
 *
 * @param {any[]} vectors
 */
async function paintAll(vectors) {
  const at = (/** @type {string} */ path) => import(new URL(path, location.href).href);
  const { RectangleDecoders } = await at('decoders/index.js');
  const { CanvasScreen } = await at('screen/canvas-screen.js');
  const { decodeJpeg } = await at('screen/jpeg.js');
  const { decodePng } = await at('screen/png.js');
  const { decodeWebp } = await at('screen/webp.js');
  const bytesOf = (/** @type {string} */ base64) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const connections = new Map();
  const found = [];
  for (const { name, stream, encoding, width, height, exact, gray, payload, pixels } of vectors) {
    const environment = { decodeJpeg, decodePng, decodeWebp, tileMebibytes: 0 };
    const connection = connections.get(stream) ?? new RectangleDecoders(environment);
    connections.set(stream, connection);
    const rect = { x: 0, y: 0, width, height };
    const operation = await connection.select(encoding).decode(bytesOf(payload), rect);
    const port = { onSize: () => {}, onName: () => {}, onCursor: () => {} };
    const screen = new CanvasScreen(new OffscreenCanvas(1, 1), port);
    screen.paint([{ kind: 'resize', width, height }, operation]);
    const [shown, expected] = [screen.pixels().data, bytesOf(pixels)];
    let different = 0;
    let squares = 0;
    for (let pixel = 0; pixel < expected.length; pixel += 4) {
      const differences = [0, 1, 2].map((channel) => shown[pixel + channel] - Number(expected[pixel + channel]));
      const [red = 0, green = 0, blue = 0] = differences;
      different += red === 0 && green === 0 && blue === 0 ? 0 : 1;
      const brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
      squares += gray ? brightness ** 2 : (red ** 2 + green ** 2 + blue ** 2) / 3;
    }
    found.push({ name, exact, different, psnr: 10 * Math.log10((255 * 255) / (squares / (width * height))) });
  }
  return found;
}
