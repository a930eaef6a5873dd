// Lock files: one process at a time. A lock names its holder, so that one of a dead process can be taken over. It is a
// symbolic link to that text: made at once with its content, and as a rule even on a full disk.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { isAlive, startTimeOf } from './processes.mjs'

/**
 * @typedef {{ detail?: string, pid: number }} Holder
 * @param {string} file
 * @param {string} [detail] What others should know of this process.
 * @returns {Holder | undefined} The process that holds the lock; undefined: this one.
 */
export function acquire(file, detail) {
  mkdirSync(path.dirname(file), { recursive: true })
  const { pid } = process
  const content = JSON.stringify({ pid, startTime: startTimeOf(pid), of: placeOf(file), detail })
  for (;;) {
    if (link(content, file)) {
      return undefined
    }
    const seen = read(file)
    const holder = seen === undefined ? undefined : holderIn(seen, file)
    if (holder) {
      return holder
    }
    removeStale(file, seen)
  }
}

/** @param {string} file */
export function release(file) {
  rmSync(file, { force: true })
}

function link(content, file) {
  try {
    symlinkSync(content, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error
    }
    return false
  }
}

/** Undefined if it has ended, or if the lock was copied with its folder. */
function holderIn(content, file) {
  const { detail, of = placeOf(file), pid, startTime } = JSON.parse(content)
  return of === placeOf(file) && isAlive(pid, startTime) ? { detail, pid } : undefined
}

/** Short, because longer links need space on the disk. */
function placeOf(file) {
  return createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 6)
}

function removeStale(file, seen) {
  const stale = `${file}.${process.pid}.dead`
  try {
    renameSync(file, stale)
  } catch (error) {
    if (error.code === 'ENOENT') {
      return
    }
    throw error
  }
  // Another process may have replaced the stale lock in the meantime: restore that one.
  if (read(stale) !== seen) {
    renameSync(stale, file)
  } else {
    rmSync(stale, { force: true })
  }
}

function read(file) {
  try {
    return readlinkSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined
    }
    // Older versions wrote files.
    if (error.code === 'EINVAL') {
      return readFileSync(file, 'utf8')
    }
    throw error
  }
}
