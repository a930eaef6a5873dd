// Identifies processes by id and start time: ids are reused.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The start time of a process, as text that differs between processes with the same id; '' if it does not exist. */
export function startTimeOf(pid: number): string {
  if (process.platform === 'linux') {
    // The name in the second field may contain spaces and parentheses: fields are counted after the last one.
    const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  }
  return readPs(pid, 'lstart=')
}

/** Whether a process with this id exists: cheaper than `startTimeOf` where that has to run a program. */
export function exists(pid: number): boolean {
  if (process.platform === 'linux') {
    return startTimeOf(pid) !== ''
  }
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It exists, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function isAlive(pid: number, startTime: string): boolean {
  return startTime !== '' && startTimeOf(pid) === startTime
}

export function commandOf(pid: number): string {
  return process.platform === 'linux'
    ? readProc(pid, 'cmdline').replaceAll('\0', ' ')
    : readPs(pid, 'command=')
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

function readPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch (error) {
    // `ps` exits with 1 if the process does not exist.
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
