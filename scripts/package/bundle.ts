// The modules of the package: one for each export, and chunks with what several of them need. Names and lines stay, so
// that the developer of an app can read and debug them.
import { type Plugin, build as runESBuild, transformSync } from 'esbuild'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { relativeIn } from './specifiers.ts'
import { mergeSheets, styleSheets } from './styleSheets.ts'

/** The folder of what others import. Style sheets and chunks are beside it. */
const lib = 'lib'
/** What server components render in the browser. Not exported by the package: only `rsc.js` imports it. */
const rendered = 'rendered'
/** What Payload's import map makes part of every page of the admin panel. */
const onEveryPage = ['client', rendered, 'rsc']

/**
 * Writes the modules.
 * @returns what they import from other packages
 * @param src the folder of the sources
 * @param dist the folder to write
 * @param entries the source of each module, by its path in `dist` without ending; exports in `lib/`
 */
export async function bundle(
  src: string,
  dist: string,
  entries: Record<string, string>,
): Promise<string[]> {
  const { metafile } = await runESBuild({
    bundle: true,
    charset: 'utf8',
    chunkNames: `${lib}/chunk-[hash]`,
    entryPoints: { ...entries, [`${lib}/${rendered}`]: rendered },
    format: 'esm',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    outdir: dist,
    packages: 'external',
    platform: 'neutral',
    plugins: [clientModules(src), styleSheets(src, path.join(dist, lib))],
    splitting: true,
    target: 'es2023',
    // Otherwise the settings of the repository count, with its paths.
    tsconfigRaw: {},
  })
  mergeSheets(path.join(dist, lib), onEveryPage)
  for (const name of ['client', rendered]) {
    markAsClient(path.join(dist, lib, `${name}.js`))
  }
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  return imports.filter(({ external }) => external).map(({ path: name }) => name)
}

/** A server component must not have a component for the browser in its own module: React would run it on the server. */
function clientModules(src: string): Plugin {
  return {
    name: 'client-modules',
    setup(build) {
      const exported = renderedByServer(src)
      build.onResolve({ filter: /^rendered$/ }, () => ({ namespace: rendered, path: rendered }))
      build.onLoad({ filter: /./, namespace: rendered }, () => ({
        contents: exported.map((file) => `export * from ${JSON.stringify(file)}`).join('\n'),
        resolveDir: src,
      }))
      build.onResolve({ filter: /^\./ }, ({ importer, path: name, resolveDir }) => {
        const file = path.join(resolveDir, name)
        if (!isServer(importer, src) || !isClient(file)) {
          return undefined
        }
        return exported.includes(file)
          ? { external: true, path: `./${rendered}.js` }
          : { errors: [{ text: notRendered(importer, name) }] }
      })
    },
  }
}

/** Otherwise the import would stand in the package, of what `rendered.js` does not export. */
function notRendered(importer: string, name: string): string {
  return `${path.basename(importer)} imports ${name}, which is for the browser: put what both need in a file of its own.`
}

/** The modules for the browser that server components import. */
function renderedByServer(src: string): string[] {
  const servers = readdirSync(src, { encoding: 'utf8', recursive: true })
    .map((name) => path.join(src, name))
    .filter((file) => file.endsWith('.tsx') && isServer(file, src))
  const imported = servers.flatMap((file) =>
    relativeIn(withoutTypes(file), '.tsx').map((name) => path.join(path.dirname(file), name)),
  )
  return [...new Set(imported.filter(isClient))].toSorted()
}

/** A module of which only a type is imported is not rendered, and `export *` leaves out a name that two modules have. */
function withoutTypes(file: string): string {
  return transformSync(readFileSync(file, 'utf8'), { jsx: 'preserve', loader: 'tsx' }).code
}

function isServer(file: string, src: string): boolean {
  const ours = file.startsWith(src + path.sep) && !file.startsWith(path.join(src, 'app'))
  return ours && !file.startsWith(path.join(src, 'exports')) && !isClient(file)
}

function isClient(file: string): boolean {
  return /\.tsx?$/.test(file) && /^(?:\/\/[^\n]*\n)*'use client'/.test(readFileSync(file, 'utf8'))
}

function markAsClient(file: string): void {
  writeFileSync(file, `'use client'\n${readFileSync(file, 'utf8')}`)
}
