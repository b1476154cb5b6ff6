import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from './support/desktop.js';
import { typeByKeys } from './support/keys.js';
import { startOriel } from './support/oriel.js';
import { openPage, showPicture, until, untilExact, untilPhase } from './support/scene.js';

/** @import { Page } from 'playwright-core' */
/** @import { TestContext } from 'node:test' */
/** @import { Desktop, Oriel } from './support/scene.js' */

/**
 * Oriel, and a page that is logged in to it and shows the desktop 1:1.
 *
 * @param {TestContext} context
 * @param {string} [query]
 */
async function startLoggedIn(context, query = '?quality=lossless') {
  const oriel = await startOriel();
  context.after(() => oriel.stop());
  const opened = await openPage(context, oriel.url + query);
  await logIn(opened.page, oriel.password);
  await opened.page.locator('#scaling').click();
  return { oriel, ...opened, at: await placeOf(opened.page) };
}

/** @param {Page} page @param {string} password */
async function logIn(page, password) {
  await page.locator('#password').fill(password);
  await page.locator('#connect').click();
  await untilPhase(page, 'Normal');
}

/** @param {Page} page @returns {Promise<(x: number, y: number) => [number, number]>} where in the page a pixel is */
async function placeOf(page) {
  const box = (await page.locator('#screen').boundingBox()) ?? assert.fail('the screen is not shown');
  assert.deepEqual([box.width, box.height], [800, 600]);
  assert.deepEqual([box.x % 1, box.y % 1], [0, 0], 'the screen begins between two pixels of the display');
  return (x, y) => [box.x + x, box.y + y];
}

/** @param {TestContext} context */
async function newDirectory(context) {
  const directory = await mkdtemp(join(tmpdir(), 'oriel-e2e-'));
  context.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/**
 * Shows a terminal near the middle of the screen, and waits until the window manager has framed it and given it the
 * keyboard.
 *
 * @param {Desktop} desktop
 * @param {string[]} command what runs in it
 * @returns {Promise<string>} its window
 */
async function startTerminal(desktop, ...command) {
  const windowOf = async (/** @type {string} */ property) => {
    const { stdout } = await desktop.run('xprop', '-root', property);
    return /window id # (0x[1-9a-f][0-9a-f]*)/.exec(stdout.toString())?.[1];
  };
  await until('the window manager is there', () => windowOf('_NET_SUPPORTING_WM_CHECK'));
  desktop.start('xterm', '-u8', '-geometry', '70x20+120+100', '-e', ...command);
  return until('the terminal has the keyboard', () => windowOf('_NET_ACTIVE_WINDOW'));
}

/**
 * @param {Desktop} desktop
 * @param {string} window
 * @returns {Promise<{ x: number, y: number }>} its place on the root
 */
async function placeOfWindow(desktop, window) {
  const text = (await desktop.run('xwininfo', '-id', window)).stdout.toString();
  const number = (/** @type {string} */ axis) =>
    Number(new RegExp(`Absolute upper-left ${axis}: +(-?\\d+)`).exec(text)?.[1]);
  return { x: number('X'), y: number('Y') };
}

/** @param {Desktop} desktop @param {string} title @returns {Promise<string | undefined>} the window, if it is there */
async function windowTitled(desktop, title) {
  const { stdout } = await desktop.run('xwininfo', '-root', '-tree');
  return new RegExp(`(0x[0-9a-f]+) "${title}"`).exec(stdout.toString())?.[1];
}

/** @param {Page} page @returns {Promise<Oriel['stats']>} */
function statsOf(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).oriel.stats);
}

/** @param {Page} page @returns {Promise<string>} the style of the pointer over the screen */
function cursorOf(page) {
  return page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('screen')).style.cursor);
}

test('saysThatThePasswordIsWrongAndTakesTheRightOne', async (context) => {
  const oriel = await startOriel();
  context.after(() => oriel.stop());
  const { page, complaints } = await openPage(context, oriel.url);
  await page.locator('#password').fill('wrong');
  await page.locator('#connect').click();
  await page.locator('#connect-message').filter({ hasText: /password|authentication/i }).waitFor();
  await logIn(page, oriel.password);
  assert.equal(await page.locator('#connect-dialog').isVisible(), false);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).oriel.size), { width: 800, height: 600 });
  await untilExact(page, oriel);
  assert.deepEqual(complaints, []);
});

test('typesEveryCharacterIntoATerminalAndShowsItExactly', async (context) => {
  const file = join(await newDirectory(context), 'typed');
  const { oriel, page, at, complaints } = await startLoggedIn(context);
  await startTerminal(oriel, 'bash', '--norc', '--noprofile');
  await page.mouse.click(...at(300, 200));
  const text = 'Hello, {World} @ € é ~|\\';
  await typeByKeys(page, `echo '${text}' > ${file}\n`);
  const written = () => readFile(file, 'utf8').catch(() => '');
  assert.equal(await until('the shell has written the line', async () => (await written()) || undefined), `${text}\n`);
  await untilExact(page, oriel);
  assert.deepEqual(complaints, []);
});

test('scrollsATerminalByTheWheel', async (context) => {
  const { oriel, page, at } = await startLoggedIn(context);
  // The terminal takes the title after it has drawn the numbers.
  const window = await startTerminal(oriel, 'sh', '-c', "seq 1 300; printf '\\033]0;counted\\007'; exec cat");
  const picture = async () => (await oriel.run('import', '-window', window, '-depth', '8', 'rgba:-')).stdout;
  await until('the numbers are written', async () =>
    (await oriel.run('xdotool', 'getwindowname', window)).stdout.toString().startsWith('counted'),
  );
  const bottom = await picture();
  await page.mouse.move(...at(300, 200));
  await page.mouse.wheel(0, -300);
  await until('the terminal shows earlier lines', async () => !bottom.equals(await picture()));
  await untilExact(page, oriel);
  await page.mouse.wheel(0, 3000);
  await until('the terminal shows the last lines', async () => bottom.equals(await picture()));
  await untilExact(page, oriel);
});

test('dragsAWindowByItsTitle', async (context) => {
  const { oriel, page, at } = await startLoggedIn(context);
  const window = await startTerminal(oriel, 'cat');
  await untilExact(page, oriel);
  const before = await placeOfWindow(oriel, window);
  await page.mouse.move(...at(before.x + 150, before.y - 10));
  await page.mouse.down();
  await page.mouse.move(...at(before.x + 190, before.y + 50), { steps: 8 });
  await page.mouse.up();
  await until('the window has moved with the pointer', async () => {
    const { x, y } = await placeOfWindow(oriel, window);
    return x === before.x + 40 && y === before.y + 60;
  });
  await untilExact(page, oriel);
});

test('showsTheShapeOfThePointer', async (context) => {
  const { oriel, page, at } = await startLoggedIn(context);
  await page.mouse.move(...at(10, 590));
  const overRoot = await until('the page has a cursor', async () => {
    const cursor = await cursorOf(page);
    return cursor.startsWith('url(') && cursor;
  });
  await startTerminal(oriel, 'cat');
  await page.mouse.move(...at(300, 200));
  await until('the cursor is that of text', async () => (await cursorOf(page)) !== overRoot);
  await page.mouse.move(...at(10, 590));
  await until('the cursor is that of the root', async () => (await cursorOf(page)) === overRoot);
});

test('becomesExactWhenAPictureRests', async (context) => {
  const directory = await newDirectory(context);
  const { oriel, page } = await startLoggedIn(context, '');
  await showPicture(oriel, join(directory, 'picture.png'));
  await untilExact(page, oriel);
});

test('paintsAWindowThatComesBackFromTheTilesItKept', async (context) => {
  const { oriel, page, complaints } = await startLoggedIn(context);
  const windows = [{ title: 'first page', from: 1 }, { title: 'second page', from: 5001 }];
  for (const { title, from } of windows) {
    const command = `seq -s ' ' ${from} ${from + 2000}; exec cat`;
    oriel.start('xterm', '-T', title, '-geometry', '120x40+0+0', '-e', 'sh', '-c', command);
    await until(`the terminal ${title} is there`, () => windowTitled(oriel, title));
  }
  const raise = async (/** @type {string} */ title) => {
    await oriel.run('xdotool', 'windowactivate', '--sync', (await windowTitled(oriel, title)) ?? assert.fail(title));
    await untilExact(page, oriel);
  };
  for (const { title } of windows) {
    await raise(title);
  }
  await until('the tiles of both are kept', async () => (await statsOf(page)).tilesKept > 100);
  const before = await statsOf(page);
  for (const { title } of windows) {
    await raise(title);
  }
  await until('kept tiles were painted', async () => (await statsOf(page)).tilesPainted >= before.tilesPainted + 100);
  assert.deepEqual(complaints, []);
});

test('saysThatThePictureIsExact', async (context) => {
  const directory = await newDirectory(context);
  const { oriel, page } = await startLoggedIn(context, '');
  assert.equal((await statsOf(page)).exact, undefined);
  await page.locator('#statistics').click();
  await showPicture(oriel, join(directory, 'picture.png'));
  await untilExact(page, oriel);
  await until('the checksums are equal', async () => (await statsOf(page)).exact);
  await page.locator('#figures').filter({ hasText: /· exact$/ }).waitFor();
});

test('showsTheSameToTwoViewers', async (context) => {
  const directory = await newDirectory(context);
  const { oriel, page, at } = await startLoggedIn(context);
  const { page: second } = await openPage(context, oriel.url);
  await logIn(second, oriel.password);
  await showPicture(oriel, join(directory, 'picture.png'));
  await startTerminal(oriel, 'cat');
  await page.mouse.click(...at(300, 200));
  await typeByKeys(page, 'seen by both\n');
  await untilExact(page, oriel);
  await untilExact(second, oriel);
  await second.locator('#disconnect').click();
  await typeByKeys(page, 'and by one\n');
  await untilExact(page, oriel);
});

test('saysThatTheServerEndedAndComesBackWithTheNextOne', async (context) => {
  const passwordFile = join(await newDirectory(context), 'password');
  await writeFile(passwordFile, 'sesame99\n', { mode: 0o600 });
  const options = ['--http-port', String(await freePort()), '--password-file', passwordFile];
  const first = await startOriel(...options);
  context.after(() => first.stop());
  const { page } = await openPage(context, first.url);
  await logIn(page, 'sesame99');
  await first.stop();
  await page.locator('#notice-title').filter({ hasText: 'Connection lost' }).waitFor();
  await page.locator('#notice-text').filter({ hasText: /server/i }).waitFor();
  const next = await startOriel(...options);
  context.after(() => next.stop());
  await page.locator('#notice').waitFor({ state: 'hidden' });
  await untilPhase(page, 'Normal');
  await untilExact(page, next);
});
