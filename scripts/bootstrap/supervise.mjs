// Restarts a process when it exits, or is killed while it starts, until that happens too often.
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError, formatError } from './errors.mjs'
import { decideRestart } from './restartPolicy.mjs'

/**
 * @typedef {object} ProcessExit Why it exited, and the end of its output.
 * @property {string} lastLines
 * @property {string} message
 * @property {NodeJS.Signals | null} [signal] That killed it.
 * @typedef {{ exited: Promise<ProcessExit> }} Running
 * @typedef {object} Supervised
 * @property {import('./shutdown.mjs').Shutdown} shutdown
 * @property {string} name At the start of a sentence, such as "The server".
 * @property {Running} running
 * @property {import('./logLine.mjs').LogLine} log
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
    log(`${exit.message} Restarting it.`, 'warn')
    await sleep(delay)
    await blockDuring(shutdown)
    exited = restart(start, log, name)
  }
}

/**
 * Starts a process for the first time. It is started again when a signal killed it meanwhile, such as that of a kernel
 * without memory; one that exits by itself would do so again.
 * @template Result
 * @param {Pick<Supervised, 'log' | 'shutdown'> & { start: () => Promise<Result> }} given
 * @returns {Promise<Result>}
 * @throws The error of `start`.
 */
export async function startUnlessKilled({ log, shutdown, start }) {
  let exits = []
  for (;;) {
    try {
      return await start()
    } catch (error) {
      await blockDuring(shutdown)
      const { delay, recent } = decideRestart([...exits, performance.now()])
      exits = recent
      if (!error.signal || delay === undefined) {
        throw error
      }
      log(`${error.message} Starting it again.`, 'warn')
      await sleep(delay)
      await blockDuring(shutdown)
    }
  }
}

/**
 * As an error of the start.
 * @param {ProcessExit} exit
 */
export function exitError({ lastLines, message, signal }) {
  return new CommandError(describeExit({ lastLines, message }), signal)
}

/** @param {ProcessExit} death */
function describeExit({ lastLines, message }) {
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
