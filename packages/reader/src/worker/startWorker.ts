// Starts a worker thread from the files of this package, wherever the code that asks for it was bundled to.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { measure, newThreadId } from './cpuTime.ts'

/** Of a worker, in megabytes: a source that needs more is refused. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

/** @throws Error, for the log, where the package is not found. */
export function startWorker(): Worker {
  const thread = newThreadId()
  return measure(new Worker(findScript(), { resourceLimits, workerData: { thread } }), thread)
}

/** Under this name a server that has a script of its own, with all that it needs, says where that is. */
const ownScript = Symbol.for('offprint.parserScript')

/** A bundler moves this module out of the package, so the package is looked for by its name: from here, and from the app. */
function findScript(): string {
  const { [ownScript]: own = [] } = globalThis as { [ownScript]?: string }
  const places = [import.meta.url, path.join(process.cwd(), 'package.json')]
  const found = [own, places.flatMap(scriptsOf)].flat().find((file) => existsSync(file))
  if (!found) {
    throw new Error(
      `The reader of sources cannot be started: the package "offprint" is not found from ${process.cwd()}.`,
    )
  }
  return found
}

function scriptsOf(place: string): string[] {
  try {
    const index = createRequire(place).resolve('offprint')
    const root = path.dirname(index)
    return index.endsWith('.ts')
      ? [path.join(root, 'import/worker/startInRepository.mjs')]
      : [path.join(root, '../import/worker/script.js')]
  } catch {
    return []
  }
}
