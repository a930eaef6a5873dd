// Runs in a worker thread: it is not imported, but run by its path.
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'

import type { ThreadId } from './cpuTime.ts'
import type { Job, Reply } from './jobs.ts'

import { buffersOf } from './buffersOf.ts'
import { toFailure } from './failures.ts'
import { runJob } from './runJob.ts'

yieldToOthers()
parentPort?.on('message', (job: Job) => {
  void runJob(job).then(
    (result) => parentPort?.postMessage({ result } satisfies Reply, buffersOf(result)),
    (error: unknown) => parentPort?.postMessage({ failure: toFailure(error) } satisfies Reply),
  )
})

/** On Linux a thread has a priority of its own: whoever else the process serves comes first. */
function yieldToOthers(): void {
  try {
    const [id] = /\d+$/.exec(readlinkSync('/proc/thread-self')) ?? []
    setPriority(Number(id), 5)
    const { thread } = workerData as { thread?: ThreadId }
    thread?.set([Number(id)])
  } catch {
    // Other systems have no such file.
  }
}
