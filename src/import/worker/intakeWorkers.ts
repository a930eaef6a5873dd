// The workers that read requests to the intake, and sources.
import type { WorkerPool as Pool } from 'offprint-reader/worker'

import { existsSync } from 'node:fs'
import { startWorker, WorkerPool } from 'offprint-reader/worker'

import type { IntakeJobs } from './jobs.ts'

import { parsers, parserScript } from '../../processState.ts'
import { revive } from '../intake/errors.ts'

interface Globals {
  [parsers]?: Pool<IntakeJobs>
  [parserScript]?: string
}

export function intakeWorkers(): Pool<IntakeJobs> {
  const globals = globalThis as Globals
  return (globals[parsers] ??= new WorkerPool<IntakeJobs>(startIntake, { revive }))
}

const script = { module: 'import/worker/script', package: 'offprint', url: import.meta.url }

function startIntake() {
  const { [parserScript]: own } = globalThis as Globals
  return startWorker(own && existsSync(own) ? own : script)
}
