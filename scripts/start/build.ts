// Builds the app if its sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Shutdown } from '../bootstrap/shutdown.mjs'

import { withLock } from '../../postgres/lock.ts'
import { runChild } from '../bootstrap/childProcesses.mjs'
import { CommandError } from '../bootstrap/errors.mjs'

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

export function isUpToDate(root: string): boolean {
  const stamp = stampOf(root)
  const isBuilt = existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(stamp)
  return isBuilt && readFileSync(stamp, 'utf8') === hashOfSources(root)
}

export function buildIfStale(
  shutdown: Shutdown,
  root: string,
  env: Record<string, string | undefined>,
): Promise<string> {
  return withLock(path.join(root, '.data/build.lock'), async () => {
    if (isUpToDate(root)) {
      return 'up to date'
    }
    const hash = hashOfSources(root)
    stampBuild(root, undefined)
    const { code, output } = await runChild(
      shutdown,
      process.execPath,
      ['node_modules/next/dist/bin/next', 'build'],
      { cwd: root, env: { ...env, NODE_ENV: 'production' } },
    )
    if (code !== 0) {
      throw new CommandError(`The build failed:\n${output.trim().slice(-4000)}`)
    }
    const { bundleParser } = await import('./bundleParser.ts')
    await bundleParser(root)
    stampBuild(root, hash)
    return 'done'
  })
}

/** Waits for a build in another process: meanwhile .next is incomplete. */
export function waitForBuild(root: string): Promise<void> {
  return withLock(path.join(root, '.data/build.lock'), () => Promise.resolve())
}

/** Of the contents, not the dates: a checkout or a copy changes every date. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesIn(path.join(root, name)))) {
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
