// Starts a worker thread from the files of a package, wherever the code that asks for it was bundled to.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { measure, newThreadId } from './cpuTime.ts'

/** Of a worker, in megabytes: a source that needs more is refused. */
const limits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

/** In megabytes: what a worker in the repository needs to read TypeScript. */
const forTypeScript = 64

export interface WorkerScript {
  /** The path of the script in the package, without its ending. */
  module: string
  /** The name of the package that has it. */
  package: string
  /** The URL of the module that asks: the package is looked for from there, and from the app. */
  url: string
}

/**
 * @param script which of them; a path where it is known already
 * @param megabytes of memory, where it needs more than others
 * @throws Error, for the log, where the package is not found
 */
export function startWorker(
  script: string | WorkerScript,
  megabytes = limits.maxOldGenerationSizeMb,
): Worker {
  const thread = newThreadId()
  const [file, argv] = typeof script === 'string' ? [script, []] : findScript(script)
  const maxOldGenerationSizeMb = megabytes + (argv.length > 0 ? forTypeScript : 0)
  const resourceLimits = { ...limits, maxOldGenerationSizeMb }
  return measure(new Worker(file, { argv, resourceLimits, workerData: { thread } }), thread)
}

/** A bundler moves modules out of their packages, so the package is looked for by its name. */
function findScript(script: WorkerScript): [file: string, argv: string[]] {
  const places = [script.url, path.join(process.cwd(), 'package.json')]
  const file = places.flatMap((place) => filesFrom(place, script)).find((one) => existsSync(one))
  if (!file) {
    throw new Error(
      `The reader of sources cannot be started: the package "${script.package}" is not found from ${process.cwd()}.`,
    )
  }
  return file.endsWith('.ts') ? [runTypeScriptFrom(file), [file]] : [file, []]
}

/** Beside the entry of the package, or beside the folder that has its exports. */
function filesFrom(place: string, { module, package: name }: WorkerScript): string[] {
  try {
    const folder = path.dirname(createRequire(place).resolve(name))
    return [`${module}.ts`, `${module}.js`, `../${module}.js`].map((file) =>
      path.join(folder, file),
    )
  } catch {
    return []
  }
}

/** In the repository a script is TypeScript: a worker does not take over what its process reads it with. */
function runTypeScriptFrom(file: string): string {
  const entry = createRequire(file).resolve('offprint-reader')
  return path.join(path.dirname(entry), 'worker/runTypeScript.mjs')
}
