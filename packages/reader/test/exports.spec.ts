// The exports: by the name of the package, and in browsers.
import { build } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const own = path.resolve(import.meta.dirname, '..')
const { dependencies, exports } = JSON.parse(
  readFileSync(path.join(own, 'package.json'), 'utf8'),
) as { dependencies: Record<string, string>; exports: Record<string, string> }

describe('the package', () => {
  it('exports by name', async () => {
    const names = await Promise.all(
      Object.keys(exports).map(async (key) =>
        Object.keys((await import(key.replace('.', 'offprint-reader'))) as object),
      ),
    )
    const namesOf = (key: string) => names[Object.keys(exports).indexOf(key)]
    expect(namesOf('.')).toEqual(
      expect.arrayContaining([
        'fetchSource',
        'parseSource',
        'readArticle',
        'readArticles',
        'readSource',
        'revisePiece',
        'SourceError',
      ]),
    )
    expect(namesOf('./document')).toEqual(
      expect.arrayContaining(['findOrphans', 'toHTML', 'toMarkdown', 'toPlainText']),
    )
    expect(names.every((list) => list.length > 0)).toBe(true)
  })

  it.each(['document', 'footnotes', 'messages'])(
    'needs nothing of Node for %s: it can be bundled for browsers',
    async (name) => {
      const { outputFiles } = await build({
        bundle: true,
        entryPoints: [path.join(own, 'src', `${name}.ts`)],
        format: 'esm',
        logLevel: 'silent',
        platform: 'browser',
        tsconfigRaw: {},
        write: false,
      })
      expect(outputFiles[0]?.text.length).toBeGreaterThan(1000)
    },
  )

  it('has a pinned version of each package that it imports', () => {
    const imported = readdirSync(path.join(own, 'src'), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(path.join(own, 'src', file), 'utf8').matchAll(
          /^(?:import|export) (?!type )[^'"]*from '((?:@[^/']+\/)?[^./'][^/']*)/gm,
        ),
      ])
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'))
    expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([])
    expect(Object.values(dependencies).filter((version) => !/^\d/.test(version))).toEqual([])
  })
})
