import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encryptBlock } from '../../src/session/des.js';

const run = promisify(execFile);

/** VNC servers keep passwords encrypted with this key, which all of them know. */
const FILE_KEY = Uint8Array.of(0xe8, 0x4a, 0xd6, 0x60, 0xc4, 0x72, 0x1a, 0xe0);

const START_MILLIS = 15_000;

/**
 * A desktop of TigerVNC, which shares no code with ours.
 *
 * @param {{ password?: string, geometry?: string }} [wishes]
 */
export async function startDesktop({ password, geometry = '800x600' } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'oriel-e2e-'));
  const port = await freePort();
  const display = `:${100 + (port % 20_000)}`;
  const options = ['-geometry', geometry, '-rfbport', String(port), '-localhost', '-nolisten', 'tcp', '-ac'];
  if (password === undefined) {
    options.push('-SecurityTypes', 'None');
  } else {
    const file = join(directory, 'password');
    const key = new Uint8Array(8);
    key.set(new TextEncoder().encode(password).subarray(0, 8));
    await writeFile(file, encryptBlock(key, FILE_KEY), { mode: 0o600 });
    options.push('-SecurityTypes', 'VncAuth', '-PasswordFile', file);
  }
  const server = spawn('Xtigervnc', [display, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const log = await started(server);
  const programs = programsOn(display);
  return {
    display,
    port,
    log,
    ...programs,
    stop: async () => {
      programs.end();
      server.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * Programs that show themselves on a display, in a locale that knows every character.
 *
 * @param {string} display
 */
export function programsOn(display) {
  const env = { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8' };
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  return {
    /** Runs a program until it ends. @param {string} program @param {string[]} parameters */
    run: (program, ...parameters) => run(program, parameters, { env, encoding: 'buffer', maxBuffer: 1 << 28 }),
    /** Starts a program. @param {string} program @param {string[]} parameters */
    start: (program, ...parameters) => {
      const child = spawn(program, parameters, { env, stdio: 'ignore' });
      child.on('error', ({ message }) => process.stderr.write(`${program}: ${message}\n`));
      children.push(child);
    },
    /** Ends those that were started. */
    end: () => children.forEach((child) => child.kill()),
  };
}

/** @param {import('node:child_process').ChildProcess} server */
function started(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`Xtigervnc did not start:\n${log}`)), START_MILLIS);
    server.on('error', ({ message }) => reject(new Error(`Xtigervnc (of tigervnc-standalone-server): ${message}`)));
    server.on('exit', (code) => reject(new Error(`Xtigervnc ended with ${code}:\n${log}`)));
    server.stderr?.on('data', (text) => {
      log += text;
      if (/Listening for VNC connections/.test(log)) {
        clearTimeout(timer);
        resolve(() => log);
      }
    });
  });
}

/** @returns {Promise<number>} of TCP on this machine */
export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
