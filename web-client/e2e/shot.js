import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './support/browser.js';
import { typeByKeys } from './support/keys.js';
import { startOriel } from './support/oriel.js';
import { showOnRoot, until, untilExact, untilPhase } from './support/scene.js';

/** @import { Page } from 'playwright-core' */
/** @import { Desktop } from './support/scene.js' */

/** The page; the desktop fills it below the toolbar. */
const VIEWPORT = { width: 1280, height: 800 };
const TOOLBAR_HEIGHT = 37;
const GEOMETRY = `${VIEWPORT.width}x${VIEWPORT.height - TOOLBAR_HEIGHT}`;

const TERMINAL = ['-u8', '-fa', 'DejaVu Sans Mono', '-fs', '12', '-bg', '#151b23', '-fg', '#d5dde5', '-cr', '#4cc9b0'];
const SKY = ['-depth', '8', '-size', GEOMETRY, 'gradient:#1d3a4f-#e09f6d', '-blur', '0x2'];

const SOURCE = String.raw`\033[90m// A tile that did not change is not sent.\033[0m
\033[95mfor\033[0m (\033[96mint\033[0m row = \033[93m0\033[0m; row < rows; row++) {
  \033[95mfor\033[0m (\033[96mint\033[0m column = \033[93m0\033[0m; column < columns; column++) {
    \033[95mif\033[0m (\033[94mdiffers\033[0m(row, column)) {
      damage.\033[94madd\033[0m(\033[94mtile\033[0m(row, column));
    }
  }
}
`;

/** The directory that the terminal shows. */
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const SHELL = String.raw`
PS1='\[\e[1;92m\]demo@oriel\[\e[0m\]:\[\e[1;94m\]~/oriel\[\e[0m\]$ '
export LS_COLORS='di=1;94:ex=1;92'
alias ls='ls -C --color --ignore=target'
unset HISTFILE
cd ~/oriel
for i in $(seq 0 63); do printf '\e[48;2;%d;%d;%dm ' $((30+i*3)) $((170-i)) $((200-i*2)); done
printf '\e[0m\n'
`;

/** A home directory with nothing of this machine in it. @param {string} home */
async function furnish(home) {
  await symlink(REPOSITORY, join(home, 'oriel'));
  await writeFile(join(home, 'rc'), SHELL);
  await writeFile(join(home, 'source'), SOURCE);
}

/** @param {Desktop} desktop @param {string} home */
async function fill(desktop, home) {
  const sky = join(home, 'sky.png');
  await desktop.run('convert', ...SKY, sky);
  await showOnRoot(desktop, sky);
  const shell = ['env', `HOME=${home}`, 'bash', '--noprofile', '--rcfile', join(home, 'rc')];
  const source = ['sh', '-c', `printf "$(cat ${home}/source)"; exec sleep 600`];
  desktop.start('xterm', ...TERMINAL, '-geometry', '64x16+60+50', '-T', 'Terminal', '-e', ...shell);
  desktop.start('xterm', ...TERMINAL, '-geometry', '58x11+600+460', '-T', 'DamageTracker', '-e', ...source);
  desktop.start('xclock', '-geometry', '210x210+960+90', '-bg', '#fdf6e3', '-hd', '#1d3a4f', '-hl', '#1d3a4f');
  desktop.start('xeyes', '-geometry', '220x150+220+510', '-center', '#4cc9b0');
  for (const name of ['Terminal', 'DamageTracker', 'xclock', 'xeyes']) {
    await until(`the window ${name} is there`, () =>
      desktop.run('xwininfo', '-name', name).then(
        ({ stdout }) => stdout.includes('IsViewable'),
        () => false,
      ),
    );
  }
}

/** Waits until the page is exact and stays so for a while. @param {Page} page @param {Desktop} desktop */
async function untilCalm(page, desktop) {
  let last = -1;
  await until('the desktop rests', async () => {
    await untilExact(page, desktop);
    const before = last;
    last = await page.evaluate(() => /** @type {any} */ (globalThis).oriel.stats.updates);
    await new Promise((resolve) => void setTimeout(resolve, 500));
    return before === last;
  });
}

/** @param {string} file where the picture goes */
async function shoot(file) {
  const home = await mkdtemp(join(tmpdir(), 'oriel-shot-'));
  const oriel = await startOriel('--geometry', GEOMETRY);
  const browser = await startBrowser();
  try {
    await furnish(home);
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(oriel.url);
    await page.locator('#password').fill(oriel.password);
    await page.locator('#connect').click();
    await untilPhase(page, 'Normal');
    await fill(oriel, home);
    await page.locator('#screen').click({ position: { x: 300, y: 200 } });
    for (const line of ['ls', 'head -5 README.md']) {
      await untilCalm(page, oriel);
      await typeByKeys(page, `${line}\n`);
    }
    await page.locator('#statistics').click();
    await page.locator('#screen').hover({ position: { x: 560, y: 400 } });
    await untilCalm(page, oriel);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
    await oriel.stop();
    await rm(home, { recursive: true, force: true });
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error('usage: node e2e/shot.js FILE');
}
await shoot(file);
