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
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          message: 'A function of a module is a declaration: `function name() {}`.',
          selector:
            'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration) > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression.init',
        },
        {
          message: 'A constant is written in camelCase.',
          selector:
            'Program > VariableDeclaration > VariableDeclarator > Identifier.id[name=/^[A-Z][A-Z0-9_]+$/]',
        },
      ],
    },
  },
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
