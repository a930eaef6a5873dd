import { build } from 'esbuild'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { root } from '../../helpers/root.ts'

// Bundlers load a module as a whole: one name of it brings all that it imports.
it('no module for the browser imports the words of all languages', async () => {
  const src = path.join(root, 'src')
  const modules = readdirSync(src, { encoding: 'utf8', recursive: true })
    .filter((name) => /^(?:admin|editor)\/.*\.client\.tsx?$/.test(name))
    .map((name) => path.join(src, name))
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: modules,
    format: 'esm',
    loader: { '.css': 'empty', '.scss': 'empty' },
    logLevel: 'error',
    metafile: true,
    outdir: 'unused',
    packages: 'external',
    write: false,
  })
  // Without what is loaded later, by `import()`.
  const found = new Set(modules.map((file) => path.relative(root, file)))
  for (const file of found) {
    const now = metafile.inputs[file]?.imports.filter(({ kind }) => kind === 'import-statement')
    now?.forEach((one) => found.add(one.path))
  }
  expect(modules.length).toBeGreaterThan(100)
  expect([...found]).toContain('src/owed/owedGroups.ts')
  expect([...found].filter((name) => name.includes('translations/languages'))).toEqual([])
})
