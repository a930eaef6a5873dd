// Lint rules: those of Payload's own repository.
import { rootEslintConfig } from '@payloadcms/eslint-config'

const rootParserOptions = {
  projectService: true,
  tsconfigRootDir: import.meta.dirname,
}

export default [
  {
    ignores: [
      '**/node_modules/**',
      '.next/**',
      '.data/**',
      'migrations/**',
      'coverage/**',
      'next-env.d.ts',
      'src/app/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  ...rootEslintConfig,
  { languageOptions: { parserOptions: rootParserOptions } },
  {
    // vitest, not jest.
    files: ['**/*.spec.ts'],
    rules: {
      'jest/expect-expect': 'off',
      'jest/no-standalone-expect': 'off',
      'jest/require-top-level-describe': 'off',
      'jest/valid-title': 'off',
    },
  },
  {
    // Next wants default exports.
    files: ['src/app/**', '*.config.*'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['scripts/**', 'seed/**'],
    rules: { 'no-console': 'off' },
  },
]
