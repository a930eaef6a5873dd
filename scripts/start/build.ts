// Builds the app when its sources are not those of the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Life } from '../bare/life.mjs'

import { CannotRun } from '../../postgres/CannotRun.ts'
import { withLock } from '../../postgres/lock.ts'
import { runChild } from '../bare/children.mjs'

const sources = [
  'migrations',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'payload.config.ts',
  'public',
  'src',
  'tsconfig.json',
]

export function isFresh(root: string): boolean {
  const stamp = stampOf(root)
  const isBuilt = existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(stamp)
  return isBuilt && readFileSync(stamp, 'utf8') === hashOfSources(root)
}

export function buildWhenStale(
  life: Life,
  root: string,
  env: Record<string, string | undefined>,
): Promise<string> {
  return withLock(path.join(root, '.data/build.lock'), async () => {
    if (isFresh(root)) {
      return 'up to date'
    }
    const hash = hashOfSources(root)
    stampBuild(root, undefined)
    const { code, output } = await runChild(
      life,
      process.execPath,
      ['node_modules/next/dist/bin/next', 'build'],
      { cwd: root, env: { ...env, NODE_ENV: 'production' } },
    )
    if (code !== 0) {
      throw new CannotRun(`The build failed:\n${output.trim().slice(-4000)}`)
    }
    stampBuild(root, hash)
    return 'done'
  })
}

/** Waits while somebody builds: what stands in .next meanwhile serves nobody. */
export function untilBuilt(root: string): Promise<void> {
  return withLock(path.join(root, '.data/build.lock'), () => Promise.resolve())
}

/** By content, not by date: a checkout or a copy changes every date. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesIn(path.join(root, name)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Remembers what the build in .next was made from; `undefined`: nothing that may be served. */
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

function filesIn(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) {
    return []
  }
  if (found.isFile()) {
    return [place]
  }
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
