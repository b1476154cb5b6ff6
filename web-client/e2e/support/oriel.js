import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programsOn } from './desktop.js';

const JAR = process.env.ORIEL_JAR ?? fileURLToPath(new URL('../../../server/target/oriel.jar', import.meta.url));

const JAVA =
  process.env.ORIEL_JAVA ?? (process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin/java'));

const START_MILLIS = 30_000;
const STOP_MILLIS = 10_000;

/**
 * Oriel itself: the built jar with an X server of its own, on which only a window manager runs.
 *
 * @param {string[]} options that come after the usual ones and win over them
 */
export async function startOriel(...options) {
  if (!existsSync(JAR)) {
    throw new Error(`${JAR} is missing: build it first (./dev build), or let ORIEL_JAR name it`);
  }
  const usual = ['--http-port', '0', '--rfb-port', '0', '--geometry', '800x600'];
  const words = ['-jar', JAR, ...merged(usual, options), '--', 'openbox'];
  const server = spawn(JAVA, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = await ready(server);
  const value = (/** @type {RegExp} */ pattern) => pattern.exec(text)?.[1] ?? '';
  const programs = programsOn(value(/^ready .*display=(:\d+)/m));
  return {
    url: value(/^browser: +(\S+)/m),
    password: value(/^password: +(\S+)/m),
    ...programs,
    /** Asks the server to end, as a system that shuts down does, and waits until it has. */
    stop: async () => {
      programs.end();
      await stopped(server);
    },
  };
}

/**
 * @param {string[]} usual options and their values
 * @param {string[]} wanted
 */
function merged(usual, wanted) {
  const kept = usual.filter((_, index) => !wanted.includes(usual[index - (index % 2)] ?? ''));
  return [...kept, ...wanted];
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} what it printed until it was ready
 */
function ready(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    let log = '';
    const fail = (/** @type {string} */ what) => {
      server.kill();
      reject(new Error(`${what}:\n${printed}${log}`));
    };
    const timer = setTimeout(() => fail('Oriel did not start in time'), START_MILLIS);
    server.on('error', ({ message }) => fail(`Oriel could not be started by ${JAVA}: ${message}`));
    server.on('exit', (code) => fail(`Oriel ended with ${code}`));
    server.stderr?.on('data', (text) => (log += text));
    server.stdout?.on('data', (text) => {
      printed += text;
      if (/^ready .*\n/m.test(printed)) {
        clearTimeout(timer);
        resolve(printed);
      }
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
async function stopped(server) {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error('Oriel did not end on SIGTERM'));
    }, STOP_MILLIS);
    server.once('exit', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    server.kill();
  });
}
