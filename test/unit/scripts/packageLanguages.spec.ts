import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

import { languages as languageModules } from '../../../scripts/package/languages.ts'
import { languages } from '../../../src/translations/languages.ts'
import { root } from '../../helpers/root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-languages-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function load(source: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    bundle: true,
    entryPoints: [source],
    format: 'esm',
    logLevel: 'silent',
    plugins: [languageModules()],
    tsconfigRaw: {},
    write: false,
  })
  const file = path.join(mkdtempSync(path.join(folder, 'built-')), 'index.mjs')
  writeFileSync(file, outputFiles[0]!.contents)
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>
}

/** Functions as what they answer, here and there. */
function answered(texts: unknown): unknown {
  return typeof texts === 'object'
    ? Object.fromEntries(Object.entries(texts!).map(([key, value]) => [key, answered(value)]))
    : typeof texts === 'function'
      ? (texts as (...values: unknown[]) => string)('A', 'B')
      : texts
}

describe('the texts of the package', () => {
  it('are those of the repository, in every language', async () => {
    const built = await load(path.join(root, 'src/translations/languages.ts'))
    expect(answered(built.languages)).toEqual(answered(languages))
  })

  it('name their keys once, and are found by them in any order', async () => {
    const own = path.join(folder, 'translations/languages')
    mkdirSync(own, { recursive: true })
    const write = (name: string, text: string) => writeFileSync(path.join(own, name), text)
    write(
      'en.ts',
      "export const en = { a: { 'b-c': '1', d: (n: string) => n }, e: { ...{ f: '2' } } }",
    )
    write('de.ts', "export const de = { e: { f: 'zwei' }, a: { d: (n) => n + n, 'b-c': 'eins' } }")
    const { de } = await load(path.join(own, 'de.ts'))
    expect(answered(de)).toEqual({ a: { 'b-c': 'eins', d: 'AA' }, e: { f: 'zwei' } })
    write('fr.ts', "export const fr = { a: { d: (n) => n }, e: { f: 'deux' } }")
    await expect(load(path.join(own, 'fr.ts'))).rejects.toThrow('fr.ts lacks b-c')
  })
})
