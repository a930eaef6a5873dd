// `npm run build:package`: writes the library to `dist/` as it is published, with a package.json of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './bootstrap/environment.mjs'
import { bundle } from './package/bundle.ts'
import { finishDeclarations } from './package/declarations.ts'
import { createManifest, declarationsFolder, isModule, modulesOf } from './package/manifest.ts'
import { importsIn, packagesOf } from './package/specifiers.ts'
import { writeTexts } from './package/texts.ts'

const dist = path.join(root, 'dist')
const src = path.join(root, 'src')

rmSync(dist, { force: true, recursive: true })
mkdirSync(dist)
const source = readManifest('package.json')
const sources = Object.values(source.exports)
declare(sources.filter(isModule))
const imports = await bundle(src, dist, modulesOf(source, src))
for (const sheet of sources.filter((one) => !isModule(one))) {
  cpSync(path.join(root, sheet), path.join(dist, 'lib', path.basename(sheet)))
}
const manifest = createManifest(source, packagesOf([...imports, ...importsIn(dist)]), versionOf)
writeFileSync(path.join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
writeTexts(root, dist)

function declare(entries: string[]): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.package.json'],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) {
    process.exit(status ?? 1)
  }
  finishDeclarations(src, path.join(dist, declarationsFolder), entries)
}

function readManifest(file: string): Parameters<typeof createManifest>[0] {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as ReturnType<typeof readManifest>
}

/** The installed version. */
function versionOf(name: string): string {
  return readManifest(`node_modules/${name}/package.json`).version
}
