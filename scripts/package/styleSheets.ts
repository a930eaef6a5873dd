// The style sheets of the package: plain CSS, for a host need not know Sass. Those that every page of the admin panel
// loads are one file, which weighs half of what they do by themselves; the others are loaded with their components.
import type { Plugin } from 'esbuild'

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'sass'

import { filesIn, loadedAtOnce } from './specifiers.ts'

const merged = 'admin.css'

/** Each style sheet becomes a file, imported where its component is. */
export function styleSheets(src: string, lib: string): Plugin {
  return {
    name: 'style-sheets',
    setup(build) {
      build.onResolve({ filter: /\.s?css$/ }, ({ path: name, resolveDir }) => {
        const source = path.join(resolveDir, name)
        const target = path
          .relative(src, source)
          .replaceAll(path.sep, '-')
          .replace(/(?:-index)?\.s?css$/, '.css')
        mkdirSync(lib, { recursive: true })
        writeFileSync(path.join(lib, target), compile(source, { charset: false }).css)
        return { external: true, path: `./${target}`, sideEffects: true }
      })
    },
  }
}

/**
 * Makes one file of those that these modules load at once. The first of them imports it.
 * @param modules their names in the folder `lib`
 */
export function mergeSheets(lib: string, modules: string[]): void {
  const sheets = loadedAtOnce(lib, modules).filter((file) => file.endsWith('.css'))
  const names = new Set(sheets.map((file) => path.basename(file)))
  for (const file of filesIn(lib).filter((name) => name.endsWith('.js'))) {
    rewrite(file, (text) =>
      text.replaceAll(importOfSheet, (all, name: string) => (names.has(name) ? '' : all)),
    )
  }
  const text = sheets.map((file) => readFileSync(file, 'utf8')).join('\n')
  sheets.forEach((file) => rmSync(file))
  writeFileSync(path.join(lib, merged), `@charset "UTF-8";\n${text}\n`)
  rewrite(path.join(lib, `${modules[0]}.js`), (module) => `import "./${merged}";\n${module}`)
}

const importOfSheet = /import "\.\/([\w-]+\.css)";\n/g

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
