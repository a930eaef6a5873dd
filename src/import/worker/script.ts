// Runs in a worker thread: it is not imported, but run by its path.
import { parentPort } from 'node:worker_threads'

import type { Job, Reply } from './jobs.ts'

import { toFailure } from './failures.ts'
import { runJob } from './runJob.ts'

parentPort?.on('message', (job: Job) => {
  void runJob(job).then(
    (result) => send({ result }),
    (error: unknown) => send({ failure: toFailure(error) }),
  )
})

function send(reply: Reply): void {
  parentPort?.postMessage(reply)
}
