// What the machine must have: disk before the packages are installed, memory before the app is built.
import { readFileSync, statfsSync } from 'node:fs'
import os from 'node:os'

import { CommandError } from './errors.mjs'

/** Bytes that the packages take, with room for the build and an empty database. */
const packagesDisk = 1_500_000_000
/** Bytes of the build, with room to write it beside the one before. */
const buildDisk = 300_000_000
/** Bytes that all processes of a build have together at their peak. */
const buildMemory = 1_900_000_000

/**
 * @param {string} folder
 * @throws CommandError
 */
export function requireDiskForPackages(folder) {
  requireDisk(freeDisk(folder), packagesDisk, `The packages need 1.5 GB of disk in ${folder}`)
}

/**
 * @param {string} folder
 * @throws CommandError
 */
export function requireBuild(folder) {
  requireDisk(freeDisk(folder), buildDisk, `The build needs 300 MB of disk in ${folder}`)
  requireMemory(totalMemory())
}

/**
 * @param {number} free in bytes
 * @param {number} needed in bytes
 * @param {string} sentence
 * @throws CommandError
 */
export function requireDisk(free, needed, sentence) {
  if (free < needed) {
    throw new CommandError(`${sentence}; ${inMB(free)} are free.`)
  }
}

/**
 * @param {number} total in bytes
 * @throws CommandError
 */
export function requireMemory(total) {
  if (total < buildMemory) {
    throw new CommandError(
      `The build needs 1.9 GB of memory; this machine has ${inMB(total)} with its swap. ` +
        'Set OFFPRINT_PREBUILT to a build of the release or of a larger machine (npm run build -- --pack), or add swap.',
    )
  }
}

/** In bytes, with swap; less where a container has a limit. */
export function totalMemory() {
  const total = os.totalmem()
  const limit = process.constrainedMemory()
  return limit > 0 && limit < total ? limit : total + swap()
}

function swap() {
  try {
    const [, kilobytes] =
      /^SwapTotal:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    // Not on Linux: what the system swaps is not known.
    return 0
  }
}

/** In bytes; no limit where the system does not say. */
function freeDisk(folder) {
  const { bavail, blocks, bsize } = statfsSync(folder)
  return blocks > 0 ? bavail * bsize : Infinity
}

function inMB(bytes) {
  return `${Math.floor(bytes / 1_000_000)} MB`
}
