// Lint rules: those of Payload's own repository. Those that ask for types are in .oxlintrc.json: Oxlint has the same rules on
// the native compiler, which takes an eighth of the time.
import { rootEslintConfig } from '@payloadcms/eslint-config'
import oxlint from './.oxlintrc.json' with { type: 'json' }

import { payloadRules } from './eslint/payloadRules.mjs'
import { requestRules } from './eslint/requestRules.mjs'

const ofTypes = [
  ...Object.keys(oxlint.rules).map((rule) => rule.replace('typescript', '@typescript-eslint')),
  // In Oxlint it takes away assertions that the compiler needs.
  '@typescript-eslint/no-unnecessary-type-assertion',
  // `leakedNumber` has its intent.
  '@eslint-react/no-leaked-conditional-rendering',
]

const ofModule = [
  'Program > VariableDeclaration > VariableDeclarator',
  'Program > ExportNamedDeclaration > VariableDeclaration > VariableDeclarator',
]

const functionStyle = ofModule.map((declarator) => ({
  message: 'A function of a module is a declaration: `function name() {}`.',
  selector: `${declarator}:not([id.typeAnnotation]) > ArrowFunctionExpression.init`,
}))

const leakedNumber = {
  message: 'A page would show the 0: write `> 0`.',
  selector: ['Identifier.left', 'MemberExpression.left > Identifier.property']
    .map((last) => `JSXExpressionContainer > LogicalExpression[operator="&&"] > ${last}`)
    .map((path) => `${path}[name=/^(length|size)$|count$|total$/i]`)
    .join(),
}

const constantStyle = ofModule.map((declarator) => ({
  message: 'A constant is written in camelCase.',
  selector: `${declarator} > Identifier.id[name=/^(?!(DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|REST_\\w+)$)[A-Z][A-Z0-9_]+$/]`,
}))

const sharedMock = {
  message:
    'Files share their modules: the mock holds for whoever loads the module first. Use an alias.',
  selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^(doMock|mock)$/]',
}

export default [
  {
    ignores: [
      '**/node_modules/**',
      '.next/**',
      '.data/**',
      'migrations/**',
      'coverage/**',
      'dist/**',
      'next-env.d.ts',
      '**/payload-types.ts',
      'src/app/(payload)/admin/{deskImportMap,importMap}.js',
      // Projects of their own, in plain JavaScript.
      'examples/**',
      'docs/site/**',
      // Apps as they are generated, with rules of their own.
      'test/hosts/{blank,existing,neighbours,newer,older}/**',
    ],
  },
  ...rootEslintConfig,
  { languageOptions: { parserOptions: { projectService: false } }, rules: off(ofTypes) },
  {
    rules: {
      'no-restricted-syntax': [
        'error',
        ...functionStyle,
        ...constantStyle,
        leakedNumber,
        sharedMock,
      ],
      // Methods are ordered for the reader, not by name.
      'perfectionist/sort-classes': 'off',
      // Each takes a tenth of the whole time, because of the long lists of words in patterns.
      'regexp/confusing-quantifier': 'off',
      'regexp/control-character-escape': 'off',
    },
  },
  {
    files: ['{packages,postgres,scripts,seed,server,src,test}/**'],
    plugins: { offprint: payloadRules, requests: requestRules },
    rules: { 'offprint/override-access': 'error', 'requests/copied-request': 'error' },
  },
  {
    files: ['src/**'],
    plugins: { offprint: payloadRules },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          importNames: ['useEffectEvent'],
          message: 'React has it since 19.2, and Next 15 none: take that of @payloadcms/ui.',
          name: 'react',
        },
      ],
      'offprint/depth': 'error',
    },
  },
  {
    files: ['src/collections/**', 'src/app/{media,users}.ts', 'test/hosts/**'],
    plugins: { offprint: payloadRules },
    rules: { 'offprint/versions': 'error' },
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
    // Next requires default exports.
    files: ['src/app/**', '**/*.config.*'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['packages/reader/fit/**', 'scripts/**', 'seed/**', 'src/commands/**'],
    rules: { 'no-console': 'off' },
  },
]

function off(rules) {
  return Object.fromEntries(rules.map((rule) => [rule, 'off']))
}
