import { startBridge } from './bridge.js';
import { startBrowser } from './browser.js';
import { startDesktop } from './desktop.js';

/** @import { Page } from 'playwright-core' */
/** @import { TestContext } from 'node:test' */

/**
 * An X display on which programs run.
 *
 * @typedef {Pick<Awaited<ReturnType<typeof startDesktop>>, 'run' | 'start'>} Desktop
 */

/** The longest wait for something to happen. */
export const DEADLINE_MILLIS = 20_000;

/**
 * What the page publishes.
 *
 * @typedef {{ phase: string, size: { width: number, height: number }, name: string, clipboard: string,
 *   stats: { updates: number, tilesPainted: number, tilesKept: number, bytesReceived: number, roundTripMillis?: number,
 *     exact?: boolean }, lastError?: { cause: string, reason: string },
 *   pixels: () => Promise<ImageData>, screenshot: () => Promise<Blob> }} Oriel
 */

/**
 * A desktop, a bridge to it and a page that shows it; all end with the test.
 *
 * @param {TestContext} context
 * @param {{ password?: string, geometry?: string, query?: string, prefix?: string }} [wishes]
 */
export async function startScene(context, { password, geometry, query = '', prefix } = {}) {
  const desktop = await startDesktop({ password, geometry });
  context.after(() => desktop.stop());
  const bridge = await startBridge(desktop.port, prefix);
  context.after(() => bridge.close());
  return { desktop, bridge, ...(await openPage(context, bridge.url + query)) };
}

/**
 * A browser with one page; ends with the test.
 *
 * @param {TestContext} context
 * @param {string} url
 */
export async function openPage(context, url) {
  const browser = await startBrowser();
  context.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1100, height: 720 } });
  page.setDefaultTimeout(DEADLINE_MILLIS);
  /** Whatever the browser complains about. @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url);
  return { page, complaints };
}

/**
 * @param {Page} page
 * @param {string} phase
 */
export async function untilPhase(page, phase) {
  await page.waitForFunction((wanted) => /** @type {any} */ (globalThis).oriel?.phase === wanted, phase);
}

/**
 * Waits for a condition outside of the page.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | false>} condition
 * @returns {Promise<T>}
 */
export async function until(what, condition) {
  const end = Date.now() + DEADLINE_MILLIS;
  while (Date.now() < end) {
    const result = await condition();
    if (result !== undefined && result !== false) {
      return result;
    }
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
  throw new Error(`not in time: ${what}`);
}

/**
 * Waits until the page shows exactly what the desktop does.
 *
 * @param {Page} page
 * @param {Desktop} desktop
 */
export async function untilExact(page, desktop) {
  await until('the canvas equals the root window', async () => (await compareWithRoot(page, desktop)).different === 0);
}

/** A picture with text, sharp edges and many colours. */
const PICTURE = ['-size', '800x600', 'plasma:fractal', '-pointsize', '60', '-fill', 'white', '-annotate', '+90+300'];

/**
 * Paints the root window.
 *
 * @param {Desktop} desktop
 * @param {string} file where the picture is kept
 */
export async function showPicture(desktop, file) {
  await desktop.run('convert', ...PICTURE, 'Oriel', file);
  await showOnRoot(desktop, file);
}

/** Paints the root window with the picture of a file. @param {Desktop} desktop @param {string} file */
export async function showOnRoot(desktop, file) {
  const before = await rootPixels(desktop);
  desktop.start('display', '-window', 'root', file);
  await until('the root window has the picture', async () => !before.equals(await rootPixels(desktop)));
}

/** @param {Desktop} desktop */
async function rootPixels(desktop) {
  const { stdout } = await desktop.run('import', '-window', 'root', '-depth', '8', 'rgba:-');
  return stdout;
}

/**
 * How many colour values of the page's canvas differ from those of the desktop's root window, and how much at most.
 *
 * @param {Page} page
 * @param {Desktop} desktop
 */
export async function compareWithRoot(page, desktop) {
  const root = await rootPixels(desktop);
  return page.evaluate(async (base64) => {
    const expected = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { data, width, height } = await /** @type {any} */ (globalThis).oriel.pixels();
    let different = expected.length === data.length ? 0 : expected.length;
    let squares = 0;
    for (let at = 0; at < expected.length; at++) {
      const difference = at % 4 === 3 ? 0 : (expected[at] ?? 0) - data[at];
      different += difference === 0 ? 0 : 1;
      squares += difference * difference;
    }
    const psnr = 10 * Math.log10((255 * 255) / (squares / (width * height * 3)));
    return { different, psnr, width, height };
  }, root.toString('base64'));
}
