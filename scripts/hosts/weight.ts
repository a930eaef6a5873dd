// What every page of a host's admin panel loads: the files in Next's manifests, at gzip -6, in bytes.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'

export interface Weight {
  css: number
  js: number
}

/** The part of Next's manifest of client modules that names files. */
interface Manifest {
  clientModules: Record<string, { chunks: string[] }>
  entryCSSFiles: Record<string, { path: string }[]>
}

const page = '/(payload)/admin/[[...segments]]/page'

/** What the plugin may add in a host that has Payload's editor of rich text already. */
export const mostAdded: Weight = { css: 8000, js: 40_000 }

/** @param folder of an app after `next build` */
export function weighAdmin(folder: string): Weight {
  const next = path.join(folder, '.next')
  const { clientModules, entryCSSFiles } = readManifest(next)
  const { polyfillFiles, rootMainFiles } = JSON.parse(
    readFileSync(path.join(next, 'build-manifest.json'), 'utf8'),
  ) as Record<'polyfillFiles' | 'rootMainFiles', string[]>
  // Webpack names a chunk by its number, too.
  const chunks = Object.values(clientModules)
    .flatMap((one) => one.chunks)
    .filter((name) => name.endsWith('.js'))
  const sheets = Object.values(entryCSSFiles).flatMap((files) => files.map((one) => one.path))
  return {
    css: weigh(next, sheets),
    js: weigh(next, [...chunks, ...polyfillFiles, ...rootMainFiles]),
  }
}

/** @throws Error naming what is too heavy */
export function expectLight(weight: Weight, most: Weight): void {
  for (const kind of ['js', 'css'] as const) {
    if (weight[kind] > most[kind]) {
      throw new Error(`${kind}: ${inKilobytes(weight[kind])}; allowed: ${inKilobytes(most[kind])}.`)
    }
  }
}

export function difference(after: Weight, before: Weight): Weight {
  return { css: after.css - before.css, js: after.js - before.js }
}

export function describeWeight({ css, js }: Weight): string {
  return `${inKilobytes(js)} of scripts, ${inKilobytes(css)} of styles`
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** The file is a script. */
function readManifest(next: string): Manifest {
  const context: { __RSC_MANIFEST?: Record<string, Manifest> } = {}
  const file = path.join(next, `server/app${page}_client-reference-manifest.js`)
  runInNewContext(readFileSync(file, 'utf8'), context)
  const manifest = context.__RSC_MANIFEST?.[page]
  if (!manifest) {
    throw new Error(`${file} has no manifest of the admin panel.`)
  }
  return manifest
}

/** Each file once, however it is written. */
function weigh(next: string, files: string[]): number {
  const names = files.map((file) => decodeURI(file).replace(/^\/?(?:_next\/)?/, ''))
  return [...new Set(names)]
    .map((name) => gzipSync(readFileSync(path.join(next, name)), { level: 6 }).length)
    .reduce((sum, size) => sum + size, 0)
}
