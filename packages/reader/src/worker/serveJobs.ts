// The side of a worker: does the jobs that it is sent. The script of a worker calls it, and nothing else.
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'

import type { ThreadId } from './cpuTime.ts'
import type { Job, JobHandlers, JobTypes, Reply } from './jobs.ts'

import { isLimited } from '../pdf/file/limitBuffers.ts'
import { buffersOf } from './buffersOf.ts'
import { toFailure } from './failures.ts'

export function serveJobs<Jobs extends JobTypes<Jobs>>(handlers: JobHandlers<Jobs>): void {
  yieldToOthers()
  parentPort?.on('message', ({ name, given }: Job) => {
    const handle = handlers[name as keyof Jobs] as (given: object) => object | Promise<object>
    void new Promise<object>((resolve) => resolve(handle(given))).then(
      (result) => answer({ isSpent: isLimited(), result }, buffersOf(result)),
      (error: unknown) => answer({ failure: toFailure(error), isSpent: isLimited() }),
    )
  })
}

function answer(reply: Reply, buffers: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, buffers)
}

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
