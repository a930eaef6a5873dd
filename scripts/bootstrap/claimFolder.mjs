// Refuses a second start in one folder: two servers would share the embedded database without anybody wanting it.
import path from 'node:path'

import { root } from './environment.mjs'
import { CommandError } from './errors.mjs'
import { acquire, release } from './lockFile.mjs'

/**
 * With a database of one's own several servers in one folder are a supported way to run, and nobody calls this.
 * @param {import('./shutdown.mjs').Shutdown} shutdown
 * @param {'demo' | 'start'} name The demo has data of its own, so it may run beside the app.
 * @param {number} port
 * @throws CommandError while another process runs it.
 */
export function claimFolder(shutdown, name, port) {
  const file = path.join(root, `.data/${name}.lock`)
  const holder = acquire(file, `http://localhost:${port}`)
  if (holder) {
    throw new CommandError(alreadyRunning(name, holder))
  }
  shutdown.addTask(() => release(file))
}

/**
 * Pure.
 * @param {'demo' | 'start'} name
 * @param {import('./lockFile.mjs').Holder} holder
 */
export function alreadyRunning(name, { detail, pid }) {
  const what = name === 'demo' ? 'The demo' : 'Offprint'
  return `${what} is already running in this folder, at ${detail} (process ${pid}). Stop it first: kill ${pid}`
}
