// The files of the typeface, by the names under which the site has them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { fontFiles, fontPackage, packagedName, servedName } from '../src/blog/fontFiles.ts'
import { root } from './bootstrap/environment.mjs'

export function readFonts(): Map<string, Uint8Array> {
  const { resolve } = createRequire(path.join(root, 'package.json'))
  const files = path.dirname(resolve(`${fontPackage}/package.json`))
  return new Map(
    fontFiles.map((file) => [servedName(file), readFileSync(path.join(files, packagedName(file)))]),
  )
}
