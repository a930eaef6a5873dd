// How long the processor has worked for a worker: on a busy machine a second of it takes many.
import type { Worker } from 'node:worker_threads'

import { readFile } from 'node:fs/promises'

/** Node 22.18 and 24 have it. */
interface Measured {
  cpuUsage?: () => Promise<{ system: number; user: number }>
}

/** Each worker writes the id that its thread has on Linux, 0 elsewhere. */
export type ThreadId = Int32Array<SharedArrayBuffer>

const threads = new WeakMap<Worker, ThreadId>()

export function newThreadId(): ThreadId {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

export function measure(worker: Worker, thread: ThreadId): Worker {
  threads.set(worker, thread)
  return worker
}

/** In milliseconds since it was started; null where nothing can say. */
export async function cpuTimeOf(worker: Worker): Promise<null | number> {
  const id = threads.get(worker)?.[0]
  if (id === 0 && process.platform === 'linux') {
    // It has not begun.
    return 0
  }
  return (id ? await timeOnLinux(id) : null) ?? (await timeByNode(worker))
}

/** Of one tick, as Linux tells them to programs. */
const milliseconds = 10

/** Places behind the name of the program, which is in brackets and may hold spaces. */
const [user, system] = [11, 12]

async function timeOnLinux(thread: number): Promise<null | number> {
  try {
    const line = await readFile(`/proc/self/task/${thread}/stat`, 'utf8')
    const values = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return milliseconds * (Number(values[user]) + Number(values[system]))
  } catch {
    // The thread has ended, or the system tells no program of its threads.
    return null
  }
}

async function timeByNode(worker: Measured & Worker): Promise<null | number> {
  try {
    const used = await worker.cpuUsage?.()
    return used ? (used.user + used.system) / 1000 : null
  } catch {
    // It has not begun, or it has ended: then its id is negative.
    return worker.threadId > 0 ? 0 : null
  }
}
