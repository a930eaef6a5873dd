// Starts child processes and stops them at shutdown.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { CommandError } from './errors.mjs'

/**
 * Starts a child process that is stopped at shutdown.
 * @throws CommandError during a shutdown: nothing would stop the child.
 * @param {import('./shutdown.mjs').Shutdown} shutdown
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(shutdown, command, args, options) {
  if (shutdown.hasStarted()) {
    throw new CommandError('Stopping.')
  }
  const child = spawn(command, args, options)
  const stop = () => stopChild(child)
  shutdown.addTask(stop)
  child.once('exit', () => shutdown.removeTask(stop))
  return child
}

/**
 * Runs a child process. Resolves to its exit code and the end of its output.
 * @param {import('./shutdown.mjs').Shutdown} shutdown
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(output: string) => void} [onOutput] Called with the end of the output so far.
 */
export async function runChild(shutdown, command, args, options, onOutput) {
  const child = startChild(shutdown, command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  let output = ''
  const collect = (chunk) => {
    output = (output + chunk).slice(-20_000)
    onOutput?.(output)
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const [code, signal] = await once(child, 'close')
  return { code: code ?? (signal ? 1 : 0), output }
}

/**
 * Resolves when the child exits. Call it right after the start: it collects the output of the child.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<import('./supervise.mjs').ProcessExit>}
 */
export async function waitForExit(child, name) {
  let output = ''
  const collect = (chunk) => (output = (output + chunk).slice(-4000))
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const [code, signal] = await once(child, 'exit')
  // Its last output may still be in the pipe; a child of the child can keep the pipe open.
  await Promise.race([once(child, 'close'), sleep(300)])
  const lastLines = output.trimEnd().split('\n').slice(-10).join('\n')
  const how = signal ? `was killed (${signal})` : `exited (code ${code})`
  return { lastLines, message: `${name} ${how}.`, signal }
}

/** @param {import('node:child_process').ChildProcess} child */
export async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return
  }
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 8000)
  await exited
  clearTimeout(force)
}
