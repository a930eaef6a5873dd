// `npm run build -- --pack`: packs the build for installations that have the same sources (OFFPRINT_PREBUILT).
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { create } from 'tar'

import { hashOfSources } from './sources.ts'

/** What the running app does not read. */
const leftOut =
  /^\.next\/(?:cache|dev|diagnostics|trace|trace-build|turbopack|types|\.prebuilt)(?:\/|$)|\.map$|\.nft\.json$/

export interface PackedBuild {
  bytes: number
  file: string
  sha256: string
}

/** The name tells of which version and sources it is. */
export function packBuild(root: string): PackedBuild {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = path.join(root, '.data/prebuilt')
  const file = path.join(folder, `offprint-${version}-${hashOfSources(root).slice(0, 16)}.tar.gz`)
  mkdirSync(folder, { recursive: true })
  linkDuplicates(path.join(root, '.next/server'))
  const filter = (entry: string) => !leftOut.test(entry.replace(/^\.\//, ''))
  // Otherwise tar ends the stream twice after links, and fails.
  create({ cwd: root, file, filter, gzip: { level: 9 }, portable: true, sync: true }, ['.next'])
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  return { bytes: statSync(file).size, file, sha256 }
}

/** Turbopack writes some files several times, under different names: in the archive they are links to the first one. */
function linkDuplicates(folder: string): void {
  const known = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !file.endsWith('.js')) {
      continue
    }
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    const first = known.get(hash)
    known.set(hash, first ?? file)
    if (first) {
      rmSync(file)
      linkSync(first, file)
    }
  }
}
