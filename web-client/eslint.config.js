import globals from 'globals';
import { importCycles } from './lint/import-cycles.js';
import { unusedExports } from './lint/unused-exports.js';

/** Names that browsers put into every script and that hide a forgotten import or parameter. */
const ambient = 'self event name status parent top origin length closed find stop open close focus'.split(' ');

export default [
  { ignores: ['target/'] },
  {
    files: ['**/*.js'],
    plugins: { oriel: { rules: { 'import-cycles': importCycles, 'unused-exports': unusedExports } } },
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'constructor-super': 'error',
      curly: 'error',
      eqeqeq: 'error',
      'for-direction': 'error',
      'getter-return': 'error',
      'max-len': ['error', { code: 120, ignoreUrls: true }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-params': ['error', { max: 5 }],
      'no-cond-assign': 'error',
      'no-const-assign': 'error',
      'no-constant-condition': 'error',
      'no-dupe-class-members': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-imports': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-implicit-globals': 'error',
      'no-loss-of-precision': 'error',
      'no-promise-executor-return': ['error', { allowVoid: true }],
      'no-redeclare': 'error',
      'no-restricted-globals': ['error', ...ambient],
      'no-self-assign': 'error',
      'no-shadow': 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
      'no-unused-private-class-members': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-useless-assignment': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
    },
  },
  { files: ['src/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    // What runs in a worker too, and is tested in Node, knows nothing of a page.
    files: ['src/{wire,decoders,session,input}/**/*.js'],
    languageOptions: { globals: { ...off(globals.browser), ...globals['shared-node-browser'], WebSocket: 'readonly' } },
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
  { files: ['src/**/*.js'], rules: { 'oriel/import-cycles': 'error', 'oriel/unused-exports': 'error' } },
  { files: ['test/**/*.js', 'e2e/**/*.js', 'lint/**/*.js', '*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['e2e/**/*.js', 'test/**/*.js'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['e2e/**/*.js'], languageOptions: { globals: globals.browser } },
];

/** @param {Record<string, unknown>} names */
function off(names) {
  return Object.fromEntries(Object.keys(names).map((key) => [key, 'off']));
}
