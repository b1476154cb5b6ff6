import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** Every `import { a, b as c } from './file.js'` of the client's own modules, as "file#name". */
const imported = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => importsOf(join(source, file))),
);

/** @param {string} file */
function importsOf(file) {
  const statements = readFileSync(file, 'utf8').matchAll(/^import \{([^}]*)\} from '(\.[^']+)'/gm);
  return [...statements].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((entry) => entry.trim().split(/\s+as\s+/)[0])
      .filter(Boolean)
      .map((entry) => `${resolve(dirname(file), from)}#${entry}`),
  );
}

/**
 * Reports what a module of the client exports and none of its modules imports.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const unusedExports = {
  meta: { type: 'problem', schema: [], messages: { unused: '{{entry}} is exported, but no module of src imports it' } },
  create: (context) => ({
    ExportNamedDeclaration: (node) => {
      for (const entry of exportedNames(node)) {
        if (!imported.has(`${context.filename}#${entry}`)) {
          context.report({ node, messageId: 'unused', data: { entry } });
        }
      }
    },
  }),
};

/** @param {import('estree').ExportNamedDeclaration} node */
function exportedNames({ declaration }) {
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return declaration ? [declaration.id.name] : [];
}
