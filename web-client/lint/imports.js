import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/**
 * One import of a module of the client by another: whole paths, and the names that are taken.
 *
 * @typedef {{ importer: string, imported: string, names: string[] }} Import
 */

/** Every import among the client's own modules. @type {readonly Import[]} */
export const imports = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => importsOf(join(source, file)));

/**
 * @param {string} importer
 * @returns {Import[]}
 */
function importsOf(importer) {
  const statements = readFileSync(importer, 'utf8').matchAll(/^import (?:\{([^}]*)\} from )?'(\.[^']+)'/gm);
  return [...statements].map(([, names = '', from = '']) => ({
    importer,
    imported: resolve(dirname(importer), from),
    names: names
      .split(',')
      .map((entry) => entry.trim().split(/\s+as\s+/)[0] ?? '')
      .filter(Boolean),
  }));
}
