// `npm run build -- --pack`: packs the build for installations that have the same sources (OFFPRINT_PREBUILT).
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { create } from 'tar'

import { hashOfSources } from './sources.ts'

/** What the running app does not read. */
const leftOut =
  /^\.next\/(?:cache|dev|diagnostics|trace|trace-build|turbopack|types|\.prebuilt)(?:\/|$)|\.map$/

export interface PackedBuild {
  bytes: number
  file: string
  sha256: string
}

/** The name tells of which version and sources it is. */
export async function packBuild(root: string): Promise<PackedBuild> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = path.join(root, '.data/prebuilt')
  const file = path.join(folder, `offprint-${version}-${hashOfSources(root).slice(0, 16)}.tar.gz`)
  mkdirSync(folder, { recursive: true })
  const filter = (entry: string) => !leftOut.test(entry.replace(/^\.\//, ''))
  await create({ cwd: root, file, filter, gzip: { level: 9 }, portable: true }, ['.next'])
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  return { bytes: statSync(file).size, file, sha256 }
}
