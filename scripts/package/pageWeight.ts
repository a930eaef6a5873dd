// What of the packages every page of a host's admin panel loads: what the modules for the browser import at once, and
// the style sheets of server components. In bytes at gzip -6, minified as a bundler does, without what other packages have.
import { build, type Plugin, transformSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { loadedAtOnce } from './specifiers.ts'

/** @param plugin the folder of the built plugin; the built reader is found from there */
export async function pageWeight(plugin: string): Promise<{ css: number; js: number }> {
  const all = loadedAtOnce(path.join(plugin, 'lib'), ['client', 'rendered', 'rsc'])
  return { css: weighSheets(all), js: await weighScripts(plugin) }
}

/** As the bundler of a host does: without what nothing uses, and without modules that are imported later. */
async function weighScripts(plugin: string): Promise<number> {
  const { outputFiles } = await build({
    bundle: true,
    entryPoints: ['client', 'rendered'].map((name) => path.join(plugin, 'lib', `${name}.js`)),
    external: ['*.css'],
    format: 'esm',
    logLevel: 'error',
    minify: true,
    outdir: path.join(plugin, 'weighed'),
    plugins: [ownModules],
    splitting: true,
    tsconfigRaw: {},
    write: false,
  })
  return outputFiles.reduce((sum, one) => sum + gzipSync(one.contents, { level: 6 }).length, 0)
}

const ownModules: Plugin = {
  name: 'own-modules',
  setup(hooks) {
    const numbers = new Map<string, number>()
    hooks.onResolve({ filter: /./ }, ({ kind, path: name }) => {
      const isOwn = name.startsWith('.') || /^offprint-reader(?:\/|$)/.test(name)
      const isNow = kind === 'entry-point' || (kind === 'import-statement' && isOwn)
      if (isNow) {
        return undefined
      }
      // A bundler has numbers for what it loads later.
      numbers.set(name, numbers.get(name) ?? numbers.size)
      const path = isOwn ? `./${numbers.get(name)}` : name
      return { external: true, path, sideEffects: false }
    })
  },
}

function weighSheets(files: string[]): number {
  return files
    .filter((file) => file.endsWith('.css'))
    .map((file) => transformSync(readFileSync(file), { loader: 'css', minify: true }).code)
    .reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0)
}
