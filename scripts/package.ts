// `npm run build:package`: writes the library to `dist/` as it is published, with a package.json of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './bootstrap/environment.mjs'
import { dropUnusedDeclarations, finishFiles, importedPackages } from './package/finishFiles.ts'
import { createManifest, declarationsOf } from './package/manifest.ts'

const dist = path.join(root, 'dist')
const texts = ['CHANGELOG.md', 'LICENSE', 'README.md']

rmSync(dist, { force: true, recursive: true })
compile()
finishFiles(path.join(root, 'src'), dist)
const source = readManifest('package.json')
dropUnusedDeclarations(dist, declarationsOf(source))
const manifest = createManifest(source, importedPackages(dist), versionOf)
writeFileSync(path.join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
texts.forEach((name) => cpSync(path.join(root, name), path.join(dist, name)))

function compile(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.package.json'],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

function readManifest(file: string): Parameters<typeof createManifest>[0] {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as ReturnType<typeof readManifest>
}

/** The installed version. */
function versionOf(name: string): string {
  return readManifest(`node_modules/${name}/package.json`).version
}
