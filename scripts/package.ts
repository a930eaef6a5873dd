// `npm run build:package`: writes the plugin and its reader to `dist/` as they are published, each with a package.json.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './bootstrap/environment.mjs'
import { bundle } from './package/bundle.ts'
import { finishDeclarations } from './package/declarations.ts'
import {
  createManifest,
  declarationsFolder,
  isModule,
  type Manifest,
  modulesOf,
} from './package/manifest.ts'
import { pluginManifest, readerManifest } from './package/manifests.ts'
import { importsIn, packagesOf } from './package/specifiers.ts'
import { writeReaderTexts, writeTexts } from './package/texts.ts'
import { transpile } from './package/transpile.ts'

const dist = path.join(root, 'dist')
const declarations = path.join(dist, declarationsFolder)

rmSync(dist, { force: true, recursive: true })
mkdirSync(dist)
declare()
await writePlugin(path.join(dist, 'offprint'))
await writeReader(path.join(dist, 'offprint-reader'))
rmSync(declarations, { recursive: true })

async function writePlugin(folder: string): Promise<void> {
  const src = path.join(root, 'src')
  const source = readManifest('package.json')
  const sources = Object.values(source.exports)
  copyDeclarations(src, sources.filter(isModule), folder)
  const imports = await bundle(src, folder, modulesOf(source, src))
  for (const sheet of sources.filter((one) => !isModule(one))) {
    cpSync(path.join(root, sheet), path.join(folder, 'lib', path.basename(sheet)))
  }
  writeManifest(folder, source, imports, pluginManifest)
  writeTexts(root, folder, source.version)
}

async function writeReader(folder: string): Promise<void> {
  const own = path.join(root, 'packages/reader')
  const src = path.join(own, 'src')
  const source = readManifest('packages/reader/package.json')
  copyDeclarations(src, Object.values(source.exports), folder)
  const imports = await transpile(src, path.join(folder, 'lib'))
  writeManifest(folder, source, imports, readerManifest)
  writeReaderTexts(own, root, folder)
}

/** Of both packages at once, as they lie in the repository. */
function declare(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.package.json'],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

function copyDeclarations(src: string, entries: string[], folder: string): void {
  const target = path.join(folder, declarationsFolder)
  cpSync(path.join(declarations, path.relative(root, src)), target, { recursive: true })
  finishDeclarations(target, entries)
}

function writeManifest(
  folder: string,
  source: Manifest,
  imports: string[],
  kind: Parameters<typeof createManifest>[3],
): void {
  const imported = packagesOf([...imports, ...importsIn(folder)])
  const manifest = createManifest(source, imported, versionOf, kind)
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest
}

/** The installed version. */
function versionOf(name: string): string {
  return readManifest(`node_modules/${name}/package.json`).version
}
