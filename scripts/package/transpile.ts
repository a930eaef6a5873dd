// The modules of the reader, each by itself: a bundler of a host leaves out those that it does not use.
import { build } from 'esbuild'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { importsOf, renameImports } from './specifiers.ts'

/**
 * Writes the modules.
 * @returns what they import from other packages
 */
export async function transpile(src: string, lib: string): Promise<string[]> {
  const files = readdirSync(src, { encoding: 'utf8', recursive: true })
  const modules = files.filter((file) => file.endsWith('.ts'))
  await build({
    charset: 'utf8',
    entryPoints: modules.map((file) => path.join(src, file)),
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    outbase: src,
    outdir: lib,
    // Node demands them of modules that import JSON. They are newer than the target.
    supported: { 'import-attributes': true },
    target: 'es2023',
    tsconfigRaw: {},
  })
  files
    .filter((file) => file.endsWith('.json'))
    .forEach((file) => writeFileSync(path.join(lib, file), compact(path.join(src, file))))
  return modules.flatMap((file) => finish(path.join(lib, file.replace(/\.ts$/, '.js'))))
}

function compact(file: string): string {
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
}

/** Relative imports end as the files do that exist. A module that had only types is imported by none. */
function finish(file: string): string[] {
  const text = renameImports(readFileSync(file, 'utf8'), (name) => name.replace(/\.ts$/, '.js'))
  if (text.trim() === '') {
    rmSync(file)
    return []
  }
  writeFileSync(file, text)
  return importsOf(text)
}
