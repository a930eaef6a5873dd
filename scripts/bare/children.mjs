// Child processes that never outlive us.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Starts a child, and ends it with `life`.
 * @param {import('./life.mjs').Life} life
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(life, command, args, options) {
  const child = spawn(command, args, options)
  life.atEnd(() => endChild(child))
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
