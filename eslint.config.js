// Lint: recommended checks, and the arrows between core's folders (core/README.md, "may not").
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which folders of core a folder may import from. Absent means: not allowed. */
const arrows = {
  model: [],
  number: ['model'],
  formula: ['model', 'number'],
  target: ['model', 'number', 'formula'],
  rules: ['model', 'number', 'formula'],
  definition: ['model', 'number', 'formula', 'rules', 'target'],
  ooxml: ['model'],
  locate: ['model', 'number', 'formula', 'rules', 'target', 'definition'],
  check: ['model', 'number', 'formula', 'rules', 'target', 'definition', 'locate', 'explain', 'compare'],
  explain: ['model', 'number', 'formula', 'rules', 'target', 'definition', 'locate', 'fill'],
  fill: ['model', 'number', 'formula', 'rules', 'target', 'definition', 'locate'],
  fix: ['model', 'number', 'formula', 'rules', 'target', 'definition', 'locate', 'check', 'fill'],
  compare: ['model', 'number', 'formula', 'rules', 'target', 'definition', 'locate'],
  text: ['model'],
  report: ['model', 'number', 'formula', 'text', 'rules', 'definition'],
  summary: ['model', 'number', 'formula', 'text', 'rules', 'definition', 'locate', 'fill', 'report'],
};

const folders = Object.keys(arrows);
const layers = folders.map((folder) => ({
  files: [`core/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        {
          // A folder inside one's own (text/target), or inside one that may be imported, is no folder of core by that name.
          group: [
            ...folders.filter((other) => other !== folder && !arrows[folder].includes(other)).map((other) => `**/${other}/*`),
            '!./**',
            ...(arrows[folder].includes('text') ? ['!**/text/**'] : []),
          ],
          message: `core/${folder} may not import from there (see core/README.md).`,
        },
        { group: ['node:*', '**/scripts/*', '**/addin/*'], message: 'core knows no Node, no scripts and no pane.' },
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always'],
      'max-lines': ['warn', 300],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  ...layers,
);
