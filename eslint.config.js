import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

// The web shop only: oxlint reads everything else, and reads types while it does.
export default typescript.config(
  {
    ignores: ['**/*', '!apps/**', 'apps/!(web)/**', 'apps/web/{build,.svelte-kit,node_modules,src/generated}/**'],
  },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      // The shop stands at the root of its address.
      'svelte/no-navigation-without-resolve': 'off',
      // The compiler knows what is defined, and knows more names than this rule.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
);
