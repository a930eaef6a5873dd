// Restarts a process when it exits, until it exits too often.
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError, formatError } from './errors.mjs'
import { decideRestart } from './restartPolicy.mjs'

/**
 * @typedef {{ lastLines: string, message: string }} ProcessExit Why it exited, and the end of its output.
 * @typedef {{ exited: Promise<ProcessExit> }} Running
 * @typedef {object} Supervised
 * @property {import('./shutdown.mjs').Shutdown} shutdown
 * @property {string} name At the start of a sentence, such as "The server".
 * @property {Running} running
 * @property {(text: string) => void} log
 * @property {() => Promise<Running>} start Called for each restart; an error counts as an exit.
 */

/**
 * Throws when the process exited too often. Never settles otherwise, nor during a shutdown.
 * @param {Supervised} supervised
 * @returns {Promise<never>}
 */
export async function supervise({ log, name, running, shutdown, start }) {
  let exited = running.exited
  let exits = []
  for (;;) {
    const exit = await exited
    await blockDuring(shutdown)
    const { delay, recent } = decideRestart([...exits, performance.now()])
    exits = recent
    if (delay === undefined) {
      throw new CommandError(
        `${name} exited ${recent.length} times within a minute. ${describeExit(exit)}`,
      )
    }
    log(`${exit.message} Restarting it.`)
    await sleep(delay)
    await blockDuring(shutdown)
    exited = restart(start, log, name)
  }
}

/** @param {ProcessExit} death */
export function describeExit({ lastLines, message }) {
  return lastLines ? `${message} Last lines of its output:\n${lastLines}` : message
}

async function restart(start, log, name) {
  const since = performance.now()
  try {
    const { exited } = await start()
    log(`${name} is running again (${((performance.now() - since) / 1000).toFixed(1)} s).`)
    return await exited
  } catch (error) {
    return { lastLines: '', message: formatError(error) }
  }
}

/** Never resolves once a shutdown has started: it ends the process, and nothing may start any more. */
function blockDuring(shutdown) {
  return shutdown.hasStarted() ? new Promise(() => undefined) : undefined
}
