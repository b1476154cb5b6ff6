import { imports } from './imports.js';

/** Everything that is imported, as "file#name". */
const taken = new Set(imports.flatMap(({ imported, names }) => names.map((name) => `${imported}#${name}`)));

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
        if (!taken.has(`${context.filename}#${entry}`)) {
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
