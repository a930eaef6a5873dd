import { describe, expect, it } from 'vitest'

import { createManifest, declarationsOf } from '../../../scripts/package/manifest.ts'
import {
  finishDeclaration,
  finishModule,
  packagesIn,
  relativeIn,
} from '../../../scripts/package/specifiers.ts'

describe('a module of the package', () => {
  const text = [
    "'use client'",
    "import './index.scss'",
    "import { useAuth } from '@payloadcms/ui/elements'",
    "import path from 'node:path'",
    "import { one } from './one.js'",
    '// A comment.',
    'const query = `select title from \'articles\' where "a" = "./index.scss"`',
    "export const two = () => [import('react'), query, path, one, useAuth]",
    '',
  ].join('\n')

  it('imports compiled style sheets, has no comments, and begins with its directive', () => {
    const finished = finishModule(text)
    expect(finished).toMatch(/^["']use client["']/)
    expect(finished).toMatch(/import ["']\.\/index\.css["']/)
    expect(finished).not.toContain('A comment')
  })

  it('keeps its texts as they are', () => {
    expect(finishModule(text)).toContain('from \'articles\' where "a" = "./index.scss"`')
  })

  it('names the packages that it imports, and nothing that only looks like one', () => {
    expect(packagesIn(text)).toEqual(['@payloadcms/ui', 'react'])
    expect(relativeIn(text, '.scss')).toEqual(['./index.scss'])
  })
})

it('a declaration has no style sheets and no TypeScript endings', () => {
  const text = [
    "import './index.scss';",
    'import "./footnotes.css";',
    "import type { Article } from '../types.ts';",
    'export declare const line: import("./Line.client.tsx").Line;',
    "export * from 'payload';",
    '',
  ].join('\n')
  expect(finishDeclaration(text)).toBe(
    [
      "import type { Article } from '../types.js';",
      'export declare const line: import("./Line.client.js").Line;',
      "export * from 'payload';",
      '',
    ].join('\n'),
  )
})

describe('the manifest', () => {
  const source = {
    name: 'offprint',
    dependencies: { payload: '3.90.1', sharp: '0.35.5', zod: '4.6.7' },
    description: 'What it is.',
    engines: { node: '>=20.19' },
    exports: { '.': './src/index.ts', './client': './src/exports/client.ts' },
    license: 'MIT',
    version: '1.2.3',
  }
  const create = (imported: string[]) => createManifest(source, imported, () => '4.6.7')

  it('leads each export to its module and its declarations', () => {
    expect(create([])).toMatchObject({
      exports: {
        '.': { default: './index.js', types: './index.d.ts' },
        './client': { default: './exports/client.js', types: './exports/client.d.ts' },
      },
    })
    expect(declarationsOf(source)).toEqual(['./index.d.ts', './exports/client.d.ts'])
  })

  it('depends on what the library imports, and leaves to the host what the host has', () => {
    const { dependencies, peerDependencies } = create(['offprint', 'payload', 'zod']) as {
      dependencies: object
      peerDependencies: object
    }
    expect(dependencies).toEqual({ zod: '^4.6.7' })
    expect(peerDependencies).toHaveProperty('payload', '^3.90.0')
  })

  it('refuses an import that nobody would install', () => {
    expect(() => create(['mystery'])).toThrow('mystery')
  })
})
