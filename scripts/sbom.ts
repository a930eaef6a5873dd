// `npm run sbom`: after `npm run build:package`, packs both packages to `dist/release/`, and writes what they and the app
// consist of beside them (CycloneDX).
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './bootstrap/environment.mjs'
import { bomOf, type Packages } from './package/sbom.ts'

type Product = Parameters<typeof bomOf>[0]

const release = path.join(root, 'dist/release')
const { packages } = read('package-lock.json') as { packages: Packages }

rmSync(release, { force: true, recursive: true })
mkdirSync(release)
for (const name of ['offprint-reader', 'offprint']) {
  const folder = path.join(root, 'dist', name)
  execFileSync('npm', ['pack', folder, '--silent', '--pack-destination', release])
  write({ ...(read(`dist/${name}/package.json`) as Product), type: 'library' })
}
write({ ...(read('package.json') as Product), name: 'offprint-app', type: 'application' })

function write(product: Product): void {
  const bom = bomOf(product, packages)
  const file = path.join(release, `${product.name}-${product.version}.cdx.json`)
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`)
  console.log(`${path.relative(root, file)}: ${bom.components.length} packages`)
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}
