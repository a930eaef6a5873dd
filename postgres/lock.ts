// Does work that one process at a time may do.
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { acquire, release } from '../scripts/bootstrap/lockFile.mjs'

/** In milliseconds. */
const timeout = 180_000

/** @throws CommandError when another process holds the lock for too long. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now()
  for (let holder = acquire(file); holder; holder = acquire(file)) {
    if (Date.now() - since > timeout) {
      throw new CommandError(`Waited too long for ${file}: held by process ${holder.pid}.`)
    }
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    release(file)
  }
}
