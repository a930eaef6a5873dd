// Builds the app if its sources have changed since the last build.
import path from 'node:path'

import type { Settings } from '../../src/app/settings.mjs'
import type { Shutdown } from '../bootstrap/shutdown.mjs'
import type { Update } from '../bootstrap/steps.mjs'

import { withLock } from '../../postgres/lock.ts'
import { runChild } from '../bootstrap/childProcesses.mjs'
import { CommandError } from '../bootstrap/errors.mjs'
import { requireBuild } from '../bootstrap/requirements.mjs'
import { hashOfSources, isUpToDate, stampBuild } from './sources.ts'

interface Build {
  env: Record<string, string | undefined>
  /** Used instead of a build, if it is of these sources. */
  prebuilt?: Settings['prebuilt']
  root: string
  shutdown: Shutdown
  update: Update
}

export function buildIfStale(build: Build): Promise<string> {
  const { prebuilt, root, shutdown, update } = build
  return withLock(path.join(root, '.data/build.lock'), async () => {
    if (isUpToDate(root)) {
      return 'up to date'
    }
    stampBuild(root, undefined)
    if (!prebuilt) {
      return buildHere(build)
    }
    const { unpackBuild } = await import('./unpackBuild.ts')
    const reason = await unpackBuild({ prebuilt, root, signal: shutdown.signal, update })
    return reason
      ? `${await buildHere(build)}, because OFFPRINT_PREBUILT is refused: ${reason}`
      : 'unpacked from OFFPRINT_PREBUILT'
  })
}

async function buildHere({ env, root, shutdown, update }: Build): Promise<string> {
  requireBuild(root)
  const hash = hashOfSources(root)
  const { code, output } = await runChild(
    shutdown,
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    { cwd: root, env: { ...env, NODE_ENV: 'production' } },
    (text) => update(progressOf(text)),
  )
  if (code !== 0) {
    throw new CommandError(`The build failed:\n${output.trim().slice(-4000)}`)
  }
  const { bundle } = await import('./bundle.ts')
  await bundle(root)
  stampBuild(root, hash)
  return 'done'
}

/** What Next prints, and what it does from then on. It does not say how far it is. */
const phases: [RegExp, string][] = [
  [/Creating an optimized production build/, 'compiling'],
  [/Compiled successfully|Finished TypeScript|Running TypeScript/, 'collecting pages'],
  [/Generating static pages/, 'writing pages'],
  [/Finalizing page optimization/, 'finishing'],
]

/** From the output of `next build`. Pure. */
export function progressOf(output: string): string {
  return phases.findLast(([line]) => line.test(output))?.[1] ?? 'starting'
}

/** Waits for a build in another process: meanwhile .next is incomplete. */
export function waitForBuild(root: string): Promise<void> {
  return withLock(path.join(root, '.data/build.lock'), () => Promise.resolve())
}
