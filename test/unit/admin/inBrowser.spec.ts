import { build } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { sentWords } from '../../../src/translations/sentWords.ts'
import { root } from '../../helpers/root.ts'

const src = path.join(root, 'src')

// Bundlers load a module as a whole: one name of it brings all that it imports.
it('no module for the browser imports the words of all languages', async () => {
  const modules = readdirSync(src, { encoding: 'utf8', recursive: true }).filter((name) =>
    /^(?:admin|editor)\/.*\.client\.tsx?$/.test(name),
  )
  const found = await loadedWith(modules)
  expect(modules.length).toBeGreaterThan(100)
  expect(found).toContain('src/owed/owedGroups.ts')
  expect(found.filter((name) => name.includes('translations/languages'))).toEqual([])
})

// Every name in the import map is part of every page of the admin panel.
it('what every page loads speaks with the words that every page has', async () => {
  const found = await loadedWith(['exports/client.ts', 'admin/rendered.client.tsx'])
  const hooks = 'src/admin/hooks/useTranslator.client.ts'
  const sources = found
    .filter((name) => name !== hooks)
    .map((name) => ({ name, source: readFileSync(path.join(root, name), 'utf8') }))
  expect(found).toContain(hooks)
  expect(
    sources.flatMap(({ name, source }) => (/\buseTranslator\(/.test(source) ? [name] : [])),
  ).toEqual([])
  const all = sources.map(({ source }) => source).join('\n')
  const isUsed = (word: string) =>
    all.includes(`'${word}'`) || all.includes(`\`${word.slice(0, word.indexOf('-'))}-\${`)
  expect(sentWords.filter((word) => !isUsed(word))).toEqual([])
})

/** The modules of the project that a browser loads with these, without what is loaded later, by `import()`. */
async function loadedWith(entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: entries.map((name) => path.join(src, name)),
    format: 'esm',
    loader: { '.css': 'empty', '.scss': 'empty' },
    logLevel: 'error',
    metafile: true,
    outdir: 'unused',
    packages: 'external',
    write: false,
  })
  const found = new Set(entries.map((name) => path.join('src', name)))
  for (const file of found) {
    const now = metafile.inputs[file]?.imports.filter(
      ({ external, kind }) => kind === 'import-statement' && !external,
    )
    now?.forEach((one) => found.add(one.path))
  }
  return [...found]
}
