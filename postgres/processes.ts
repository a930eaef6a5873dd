// Tells a living process from a dead one whose number was given to another.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process started, as text that no other process with its number shares; '' when there is none. */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') {
    // The name in the second field may hold spaces and brackets; what follows the last bracket is regular.
    const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  }
  return ask(pid, 'lstart=')
}

/** Whether there is a process with this number: cheaper than `birthOf` where that has to run a program. */
export function exists(pid: number): boolean {
  if (process.platform === 'linux') {
    return birthOf(pid) !== ''
  }
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It is there, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function isAlive(pid: number, birth: string): boolean {
  return birth !== '' && birthOf(pid) === birth
}

export function commandOf(pid: number): string {
  return process.platform === 'linux'
    ? readProc(pid, 'cmdline').replaceAll('\0', ' ')
    : ask(pid, 'command=')
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (isGone(error)) {
      return ''
    }
    throw error
  }
}

function ask(pid: number, what: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', what, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch (error) {
    // `ps` ends with 1 when there is no such process.
    if (error instanceof Error && 'status' in error && error.status === 1) {
      return ''
    }
    throw error
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')
  )
}
