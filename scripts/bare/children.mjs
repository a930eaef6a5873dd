// Child processes that never outlive us.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { CannotRun } from './explain.mjs'

/**
 * Starts a child, and ends it with `life`.
 * @throws CannotRun when `life` ends already: nobody would end the child.
 * @param {import('./life.mjs').Life} life
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(life, command, args, options) {
  if (life.isStopping()) {
    throw new CannotRun('Stopping.')
  }
  const child = spawn(command, args, options)
  const ending = () => endChild(child)
  life.atEnd(ending)
  child.once('exit', () => life.forget(ending))
  return child
}

/**
 * Runs a child to its end: its exit code, and the last that it said.
 * @param {import('./life.mjs').Life} life
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export async function runChild(life, command, args, options) {
  const child = startChild(life, command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  const keep = (chunk) => (output = (output + chunk).slice(-20_000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code, signal] = await once(child, 'close')
  return { code: code ?? (signal ? 1 : 0), output }
}

/**
 * Resolves when a child dies; call it as soon as the child is there, for it keeps what the child says.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<import('./supervise.mjs').Death>}
 */
export async function deathOf(child, name) {
  let output = ''
  const keep = (chunk) => (output = (output + chunk).slice(-4000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code, signal] = await once(child, 'exit')
  // What it said last may still be on its way; a child of its own may hold the pipe open.
  await Promise.race([once(child, 'close'), sleep(300)])
  const lines = output.trimEnd().split('\n').slice(-10).join('\n')
  const how = signal ? `was killed (${signal})` : `ended by itself (code ${code})`
  return { lines, sentence: `${name} ${how}.` }
}

/** @param {import('node:child_process').ChildProcess} child */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return
  }
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 8000)
  await gone
  clearTimeout(force)
}
