// Identifies processes by id and start time: ids are reused.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * The start time of a process, as text that differs between processes with the same id; '' if it does not exist.
 * @param {number} pid
 * @returns {string}
 */
export function startTimeOf(pid) {
  if (process.platform === 'linux') {
    // The name in the second field may contain spaces and parentheses: fields are counted after the last one.
    const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  }
  return readPs(pid, 'lstart=')
}

/**
 * Whether a process with this id exists: cheaper than `startTimeOf` where that has to run a program.
 * @param {number} pid
 * @returns {boolean}
 */
export function exists(pid) {
  if (process.platform === 'linux') {
    return startTimeOf(pid) !== ''
  }
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It exists, and belongs to another user.
    return error.code === 'EPERM'
  }
}

/**
 * @param {number} pid
 * @param {string} startTime
 */
export function isAlive(pid, startTime) {
  return startTime !== '' && startTimeOf(pid) === startTime
}

/**
 * @param {number} pid
 * @returns {string}
 */
export function commandOf(pid) {
  return process.platform === 'linux'
    ? readProc(pid, 'cmdline').replaceAll('\0', ' ')
    : readPs(pid, 'command=')
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') {
      return ''
    }
    throw error
  }
}

function readPs(pid, column) {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch (error) {
    // `ps` exits with 1 if the process does not exist.
    if (error.status === 1) {
      return ''
    }
    throw error
  }
}
