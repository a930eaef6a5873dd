import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { bundle } from '../../../scripts/package/bundle.ts'
import { finishDeclarations } from '../../../scripts/package/declarations.ts'
import { createManifest, modulesOf } from '../../../scripts/package/manifest.ts'
import { pluginManifest, readerManifest } from '../../../scripts/package/manifests.ts'
import { finishDeclaration, packagesOf, relativeIn } from '../../../scripts/package/specifiers.ts'
import { readmeOf, withLinks } from '../../../scripts/package/texts.ts'
import { root } from '../../helpers/root.ts'

describe('the modules of the package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-bundle-'))
  const src = path.join(folder, 'src')
  const dist = path.join(folder, 'dist')
  const lib = path.join(dist, 'lib')
  const sources = {
    'Button.client.tsx':
      "// A button.\n'use client'\nimport './index.scss'\nimport { useAuth } from '@payloadcms/ui'\nimport { context } from './context.ts'\nexport const Button = () => [useAuth, context]",
    'context.ts': "export const context = { used: 'by all of them' }",
    'exports/client.ts':
      "export { Button } from '../Button.client.tsx'\nexport const later = () => import('../later.ts')",
    'exports/rsc.ts': "export { View } from '../View.tsx'",
    'index.scss': '.a { .b { color: red } }',
    'later.css': 'b::after { content: "→" }',
    'later.ts': "import './index.scss'\nimport './later.css'\nexport const late = true",
    'Row.client.tsx': "'use client'\nexport interface Row {}\nexport const Table = () => null",
    'Table.client.tsx':
      "'use client'\nimport { Button } from './Button.client.tsx'\nexport const Table = () => <Button />",
    'view.css': 'i { color: blue }',
    'View.tsx':
      "import './view.css'\nimport type { Row } from './Row.client.tsx'\nimport { context } from './context.ts'\nimport { Table } from './Table.client.tsx'\nexport const View = (row: Row) => <Table of={context} />",
  }
  let imports: string[]

  beforeAll(async () => {
    mkdirSync(path.join(src, 'exports'), { recursive: true })
    mkdirSync(dist)
    Object.entries(sources).forEach(([name, text]) => writeFileSync(path.join(src, name), text))
    imports = await bundle(src, dist, {
      'lib/client': path.join(src, 'exports/client.ts'),
      'lib/rsc': path.join(src, 'exports/rsc.ts'),
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const read = (name: string) => readFileSync(path.join(lib, name), 'utf8')

  it('leave components for the browser in modules that say so', () => {
    expect(read('client.js')).toMatch(/^'use client'/)
    expect(read('rendered.js')).toMatch(/^'use client'/)
    expect(read('rsc.js')).not.toContain('use client')
    expect(read('rsc.js')).toContain('from "./rendered.js"')
    expect(read('rendered.js')).toMatch(/export \{\n {2}Table\n\}/)
  })

  it('never import from a module for the browser what it does not export', async () => {
    const other = path.join(folder, 'other')
    mkdirSync(other)
    writeFileSync(path.join(other, 'marks.client.ts'), "'use client'\nexport const mark = '-'")
    writeFileSync(path.join(other, 'page.ts'), "export { mark } from './marks.client.ts'")
    const entries = { 'lib/client': path.join(other, 'page.ts') }
    await expect(bundle(other, path.join(folder, 'no'), entries)).rejects.toThrow(
      'page.ts imports ./marks.client.ts, which is for the browser',
    )
  })

  it('have each source once, so that there is one of each React context', () => {
    const modules = readdirSync(lib).filter((name) => name.endsWith('.js'))
    const having = (text: string) => modules.filter((name) => read(name).includes(text))
    expect(having('by all of them')).toHaveLength(1)
    expect(having('useAuth')).toHaveLength(1)
  })

  it('keep names and lines, for whoever debugs an app', () => {
    expect(read('rsc.js')).toContain(
      'var View = (row) => /* @__PURE__ */ jsx(Table, { of: context });\n',
    )
  })

  it('have one style sheet of those that every page loads, and each other where its component is', () => {
    const importing = (sheet: string) =>
      readdirSync(lib).filter((name) => read(name).includes(`import "./${sheet}"`))
    expect(read('admin.css')).toBe(
      '@charset "UTF-8";\ni {\n  color: blue;\n}\n.a .b {\n  color: red;\n}\n',
    )
    expect(importing('admin.css')).toEqual(['client.js'])
    expect(read('later.css')).toContain('content: "→"')
    expect(importing('later.css')).toHaveLength(1)
    expect(readdirSync(lib).filter((name) => name.endsWith('.css'))).toHaveLength(2)
  })

  it('name the packages that they import', () => {
    expect(packagesOf(imports)).toEqual(['@payloadcms/ui', 'react'])
  })
})

describe('what a text imports', () => {
  const text = [
    "import './index.scss'",
    "import path from 'node:path'",
    "import { one } from './one.js'",
    'const query = `select title from \'articles\' where "a" = "./index.scss"`',
    '',
  ].join('\n')

  it('is nothing that only looks like it', () => {
    expect(relativeIn(text, '.scss')).toEqual(['./index.scss'])
  })

  it('is packages, each once', () => {
    expect(packagesOf(['node:path', './a.js', 'zod', '@payloadcms/ui/x', 'zod/v4'])).toEqual([
      '@payloadcms/ui',
      'zod',
    ])
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
    engines: { node: '^20.19 || ^24' },
    exports: {
      '.': './src/index.ts',
      './client': './src/exports/client.ts',
      './styles.css': './src/exports/styles.css',
    },
    license: 'MIT',
    version: '1.2.3',
  }
  const create = (imported: string[]) =>
    createManifest(source, imported, () => '4.6.7', pluginManifest)

  it('leads each export to its module and its declarations', () => {
    expect(create([])).toMatchObject({
      exports: {
        '.': { default: './lib/index.js', types: './declarations/index.d.ts' },
        './client': { default: './lib/client.js', types: './declarations/exports/client.d.ts' },
      },
    })
  })

  it('leads to a style sheet, which is no module', () => {
    expect(create([])).toMatchObject({ exports: { './styles.css': './lib/styles.css' } })
    const names = Object.keys(modulesOf(source, import.meta.dirname))
    expect(names).toEqual(['lib/index', 'lib/client', 'commands/offprint'])
  })

  it('depends on what the library imports, and leaves to the host what the host has', () => {
    const { dependencies, peerDependencies } = create(['offprint', 'payload', 'zod']) as {
      dependencies: object
      peerDependencies: object
    }
    expect(dependencies).toEqual({ zod: '^4.6.7' })
    expect(peerDependencies).toHaveProperty('payload', '^3.90.0')
  })

  it('says which peers need not be there', () => {
    expect(createManifest(source, [], () => '', readerManifest)).toMatchObject({
      peerDependencies: { 'pdfjs-dist': '^4.10.38' },
      peerDependenciesMeta: { 'pdfjs-dist': { optional: true } },
    })
  })

  it('takes every Next that Payload takes', () => {
    const { peerDependencies } = create([]) as { peerDependencies: Record<string, string> }
    const { peerDependencies: ofPayload } = JSON.parse(
      readFileSync(path.join(root, 'node_modules/@payloadcms/next/package.json'), 'utf8'),
    ) as { peerDependencies: Record<string, string> }
    expect(peerDependencies.next).toBe(ofPayload.next)
  })

  it('names the repository where it is published from, and keywords', () => {
    expect(create([])).toHaveProperty('keywords')
    expect(create([])).not.toHaveProperty('repository')
    vi.stubEnv('GITHUB_REPOSITORY', 'tide/offprint')
    expect(create([])).toMatchObject({
      homepage: 'https://github.com/tide/offprint#readme',
      repository: { type: 'git', url: 'git+https://github.com/tide/offprint.git' },
    })
    vi.unstubAllEnvs()
  })

  it('refuses an import that nobody would install', () => {
    expect(() => create(['mystery'])).toThrow('mystery')
  })
})

describe('the README of the package', () => {
  it('links to the repository where its address is known', () => {
    const text =
      '[a](access.md#roles) [b](../settings.md) [c](https://example.org) ![d](d.png) [e](#e)'
    expect(withLinks(text, 'docs/plugin/README.md', 'https://example.org/blob/v1/')).toBe(
      '[a](https://example.org/blob/v1/docs/plugin/access.md#roles) [b](https://example.org/blob/v1/docs/settings.md) [c](https://example.org)  [e](#e)',
    )
    expect(withLinks(text, 'docs/plugin/README.md', null)).toBe(
      'a b [c](https://example.org)  [e](#e)',
    )
  })

  it('is that of the plugin, with the quick start', () => {
    const page =
      '# Quick start\n\n<!-- repository -->\n\nClone it.\n\n<!-- end -->\n\n[a](access.md)\n'
    const readme = readmeOf('# The plugin\n\n{{quick start}}\n\n[b](docs/blog.md)\n', page)
    expect(withLinks(readme, 'docs/plugin/README.md', '/')).toBe(
      '# The plugin\n\n## Quick start\n\n[a](/docs/plugin/access.md)\n\n[b](/docs/blog.md)\n',
    )
  })
})

it('declarations that the exports do not lead to are left out, and additions to other packages are not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-declarations-'))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write(
    'index.d.ts',
    "export { a as b } from './names.js';\nexport declare const f: import('./f.js').F;\n",
  )
  write('names.d.ts', "export { a, c } from './a.js';\n")
  write(
    'a.d.ts',
    "import './added.js';\nimport type { Config, Field } from 'payload';\nimport type * as all from './all.js';\nexport declare const a: Config & typeof all;\nexport declare const c: Field;\n",
  )
  write(
    'added.d.ts',
    "declare module 'payload' {\n  interface Config {\n    g: 1;\n  }\n}\nexport {};\n",
  )
  write('all.d.ts', 'export type D = 1;\n')
  write('f.d.ts', 'export interface F {\n  F: F;\n}\nexport interface Other {\n  f: F;\n}\n')
  finishDeclarations(folder, ['src/index.ts'])
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  expect(read('names.d.ts')).toBe("export { a } from './a.js';")
  expect(read('a.d.ts')).toContain("import type { Config } from 'payload'")
  expect(read('a.d.ts')).not.toContain('const c')
  expect(read('added.d.ts')).toContain('g: 1')
  expect(read('all.d.ts')).toContain('type D')
  expect(read('f.d.ts')).toMatch(/^export interface F \{\s+F: F;\s+\}\s*$/)
  rmSync(folder, { recursive: true })
})
