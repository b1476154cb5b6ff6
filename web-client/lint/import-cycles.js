import { imports } from './imports.js';

/** Which modules each module imports. @type {Map<string, string[]>} */
const edges = new Map();
for (const { importer, imported } of imports) {
  edges.set(importer, [...(edges.get(importer) ?? []), imported]);
}

/**
 * Whether one can come back to `start` from `from` by imports.
 *
 * @param {string} from
 * @param {string} start
 * @param {Set<string>} seen
 * @returns {boolean}
 */
function returns(from, start, seen = new Set()) {
  if (from === start) {
    return true;
  }
  if (seen.has(from)) {
    return false;
  }
  seen.add(from);
  return (edges.get(from) ?? []).some((next) => returns(next, start, seen));
}

/**
 * Reports modules of the client that import each other in a circle.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importCycles = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'comes back to itself by importing {{imported}}' } },
  create: (context) => ({
    Program: (node) => {
      for (const imported of edges.get(context.filename) ?? []) {
        if (returns(imported, context.filename)) {
          context.report({ node, messageId: 'cycle', data: { imported } });
        }
      }
    },
  }),
};
