// Which sources the build in .next was made from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const sources = [
  'migrations',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'packages/reader/package.json',
  'packages/reader/src',
  'payload.config.ts',
  'public',
  'server',
  'src',
  'tsconfig.json',
]

/** Of the commands, with what they run. */
export const commandSources = [...sources, 'postgres', 'scripts', 'seed']

/** Bundled by the build. */
export const serverScript = '.next/offprint-server.mjs'

export function isUpToDate(root: string): boolean {
  const stamp = stampOf(root)
  const isBuilt = existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(stamp)
  return isBuilt && readFileSync(stamp, 'utf8') === hashOfSources(root)
}

/** Of the contents, not the dates: a checkout or a copy changes every date. */
export function hashOfSources(root: string): string {
  return hashOf(root, sources)
}

/** @param names of files and folders */
export function hashOf(root: string, names: string[]): string {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesIn(path.join(root, name)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Records which sources the build in .next was made from; `undefined`: the build is not usable. */
export function stampBuild(root: string, hash: string | undefined): void {
  if (hash === undefined) {
    rmSync(stampOf(root), { force: true })
  } else {
    writeFileSync(stampOf(root), hash)
  }
}

function stampOf(root: string) {
  return path.join(root, '.next/offprint-sources')
}

function filesIn(location: string): string[] {
  const found = statSync(location, { throwIfNoEntry: false })
  if (!found) {
    return []
  }
  if (found.isFile()) {
    return [location]
  }
  return readdirSync(location)
    .sort()
    .flatMap((name) => filesIn(path.join(location, name)))
}
