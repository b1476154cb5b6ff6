import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareWithRoot, showPicture, startScene, until, untilExact, untilPhase } from './support/scene.js';

for (const query of ['?quality=lossless', '?quality=lossless&worker=off']) {
  test(`showsTheDesktopExactlyAndTypesIntoIt ${query}`, async (context) => {
    const directory = await mkdtemp(join(tmpdir(), 'oriel-e2e-'));
    context.after(() => rm(directory, { recursive: true, force: true }));
    const typed = join(directory, 'typed');
    const { desktop, page, complaints } = await startScene(context, { query });
    await untilPhase(page, 'Normal');
    await showPicture(desktop, join(directory, 'picture.png'));
    desktop.start('xterm', '-geometry', '60x15+100+80', '-e', `echo ready; cat > ${typed}`);
    await until('the terminal is there', async () => {
      const { stdout } = await desktop.run('xdotool', 'search', '--class', 'xterm').catch(() => ({ stdout: '' }));
      return stdout.length > 0;
    });
    await page.locator('#screen').hover({ position: { x: 300, y: 250 } });
    await until('the terminal has the pointer', async () => {
      await page.keyboard.type('Aa{}[]@~|\\é€ß%\n');
      return readFile(typed, 'utf8').then((text) => text.includes('Aa{}[]@~|\\é'));
    });
    await untilExact(page, desktop);
    assert.deepEqual(complaints, []);
  });
}

test('paintsPhotographsByJpegCloseToTheOriginal', async (context) => {
  const directory = await mkdtemp(join(tmpdir(), 'oriel-e2e-'));
  context.after(() => rm(directory, { recursive: true, force: true }));
  const { desktop, page } = await startScene(context, { query: '?quality=8' });
  await untilPhase(page, 'Normal');
  await showPicture(desktop, join(directory, 'picture.png'));
  const { psnr } = await until('the picture is there', async () => {
    const found = await compareWithRoot(page, desktop);
    return found.psnr > 30 && found;
  });
  assert.ok(psnr > 30, `PSNR ${psnr}`);
});

test('asksForThePasswordAgainWithTheServersReason', async (context) => {
  const { page } = await startScene(context, { password: 'sesame99' });
  await page.locator('#password').fill('wrong');
  await page.locator('#connect').click();
  await page.locator('#connect-message').filter({ hasText: /fail/i }).waitFor();
  assert.equal(await page.locator('#password').inputValue(), '');
  await page.locator('#password').fill('sesame99');
  await page.keyboard.press('Enter');
  await untilPhase(page, 'Normal');
  assert.equal(await page.locator('#connect-dialog').isVisible(), false);
});

test('connectsAgainByItselfWhenTheConnectionIsLost', async (context) => {
  const { page, bridge } = await startScene(context, { password: 'sesame99' });
  await page.locator('#password').fill('sesame99');
  await page.keyboard.press('Enter');
  await untilPhase(page, 'Normal');
  bridge.drop();
  await page.locator('#notice-title').filter({ hasText: 'Connection lost' }).waitFor();
  await page.locator('#notice').waitFor({ state: 'hidden' });
  await untilPhase(page, 'Normal');
});

test('disconnectsAndConnectsAgainOnDemand', async (context) => {
  const { page } = await startScene(context);
  await untilPhase(page, 'Normal');
  await page.locator('#disconnect').click();
  await page.locator('#notice-title').filter({ hasText: 'Disconnected' }).waitFor();
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).oriel.lastError), undefined);
  await page.locator('#notice-retry').click();
  await untilPhase(page, 'Normal');
});

test('worksBelowAPathOfAProxy', async (context) => {
  const { page } = await startScene(context, { prefix: '/desktops/one' });
  await untilPhase(page, 'Normal');
});

test('mapsThePointerAndFollowsANewSize', async (context) => {
  const { page, desktop } = await startScene(context, { query: '?quality=lossless' });
  await untilPhase(page, 'Normal');
  await desktop.run('xrandr', '--output', 'VNC-0', '--mode', '1024x768');
  await page.waitForFunction(() => /** @type {any} */ (globalThis).oriel.size.width === 1024);
  const box = (await page.locator('#screen').boundingBox()) ?? assert.fail('the screen is not shown');
  assert.ok(Math.abs(box.width / box.height - 1024 / 768) < 0.01, 'its shape is kept');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await until('the pointer is there', async () => {
    const { stdout } = await desktop.run('xdotool', 'getmouselocation');
    return /^x:512 y:192/.test(stdout.toString());
  });
  await page.locator('#scaling').click();
  const actual = (await page.locator('#screen').boundingBox()) ?? assert.fail('the screen is not shown');
  assert.deepEqual([actual.width, actual.height], [1024, 768]);
  await untilExact(page, desktop);
});

test('pressesDragsAndTurnsTheWheelAndShowsTheCursor', async (context) => {
  const directory = await mkdtemp(join(tmpdir(), 'oriel-e2e-'));
  context.after(() => rm(directory, { recursive: true, force: true }));
  const { page, desktop } = await startScene(context);
  await untilPhase(page, 'Normal');
  await page.locator('#scaling').click();
  const log = join(directory, 'events');
  desktop.start('sh', '-c', `exec xev -event button -event mouse -geometry 400x300+50+50 > ${log}`);
  await until('xev is there', () => readFile(log, 'utf8').then((text) => text.length > 0, () => false));
  const box = (await page.locator('#screen').boundingBox()) ?? assert.fail('the screen is not shown');
  const events = async () => (await readFile(log, 'utf8')).replace(/\n {4}/g, ' ');
  await until('xev has the pointer', async () => {
    await page.mouse.move(box.x + 150, box.y + 150);
    await page.mouse.wheel(0, 100);
    return /ButtonPress.*button 5/.test(await events());
  });
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 170);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.mouse.up();
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(100, 0);
  await until('all buttons have come', async () => {
    const text = await events();
    return [
      /ButtonPress[^\n]*root:\(150,150\)[^\n]*button 1/,
      /ButtonPress[^\n]*root:\(200,170\)[^\n]*state 0x1\d\d, button 3/,
      /ButtonRelease[^\n]*root:\(200,170\)[^\n]*button 1/,
      /ButtonPress[^\n]*button 4/,
      /ButtonPress[^\n]*button 7/,
    ].every((pattern) => pattern.test(text));
  });
  await page.waitForFunction(() => {
    const canvas = /** @type {HTMLElement} */ (document.getElementById('screen'));
    return /^url\("?data:image\/png/.test(canvas.style.cursor);
  });
});

test('takesScreenshotsAndMeasuresTheRoundTrip', async (context) => {
  const { page } = await startScene(context);
  await untilPhase(page, 'Normal');
  await page.locator('#statistics').click();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).oriel.stats.roundTripMillis > 0);
  assert.match((await page.locator('#figures').textContent()) ?? '', /fps · \d+ kbit\/s · [\d.]+ ms/);
  const signature = await page.evaluate(async () => {
    const blob = await /** @type {any} */ (globalThis).oriel.screenshot();
    return Array.from(new Uint8Array(await blob.slice(0, 4).arrayBuffer()));
  });
  assert.deepEqual(signature, [0x89, 0x50, 0x4e, 0x47]);
});
