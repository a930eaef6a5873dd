// Starts a process again when it dies, until it dies too often.
import { setTimeout as sleep } from 'node:timers/promises'

import { CannotRun, explain } from './explain.mjs'
import { decideRestart } from './restarts.mjs'

/**
 * @typedef {{ lines: string, sentence: string }} Death Why it died, and the last that it said.
 * @typedef {{ ended: Promise<Death> }} Running
 * @typedef {object} Supervised
 * @property {import('./life.mjs').Life} life
 * @property {string} name As a sentence begins with it.
 * @property {Running} running
 * @property {(text: string) => void} say
 * @property {() => Promise<Running>} start Called again and again; what it throws counts as a death.
 */

/**
 * Ends only by throwing, when the process died too often; never while `life` ends.
 * @param {Supervised} supervised
 * @returns {Promise<never>}
 */
export async function supervise({ life, name, running, say, start }) {
  let ended = running.ended
  let deaths = []
  for (;;) {
    const death = await ended
    await untilEnd(life)
    const { delay, recent } = decideRestart([...deaths, performance.now()])
    deaths = recent
    if (delay === undefined) {
      throw new CannotRun(`${name} died ${recent.length} times within a minute. ${inFull(death)}`)
    }
    say(`${death.sentence} It is started again.`)
    await sleep(delay)
    await untilEnd(life)
    ended = begin(start, say, name)
  }
}

/** @param {Death} death */
export function inFull({ lines, sentence }) {
  return lines ? `${sentence} The last lines:\n${lines}` : sentence
}

async function begin(start, say, name) {
  const since = performance.now()
  try {
    const { ended } = await start()
    say(`${name} is back (${((performance.now() - since) / 1000).toFixed(1)} s).`)
    return await ended
  } catch (error) {
    return { lines: '', sentence: explain(error) }
  }
}

/** Whoever stops ends the process: nothing may begin any more. */
function untilEnd(life) {
  return life.isStopping() ? new Promise(() => undefined) : undefined
}
