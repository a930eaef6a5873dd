// The workers that read requests to the intake, and sources.
import type { WorkerPool as Pool } from 'offprint-reader/worker'

import { existsSync } from 'node:fs'
import { startWorker, WorkerPool } from 'offprint-reader/worker'

import type { IntakeJobs } from './jobs.ts'

import { revive } from '../intake/errors.ts'

/** Next evaluates modules more than once: the workers are the same for all of them. */
const shared = Symbol.for('offprint.parsers')
/** Under this name a server that has a script of its own, with all that it needs, says where that is. */
const ownScript = Symbol.for('offprint.parserScript')

interface Globals {
  [ownScript]?: string
  [shared]?: Pool<IntakeJobs>
}

export function intakeWorkers(): Pool<IntakeJobs> {
  const globals = globalThis as Globals
  return (globals[shared] ??= new WorkerPool<IntakeJobs>(startIntake, { revive }))
}

const script = { module: 'import/worker/script', package: 'offprint', url: import.meta.url }

function startIntake() {
  const { [ownScript]: own } = globalThis as Globals
  return startWorker(own && existsSync(own) ? own : script)
}
