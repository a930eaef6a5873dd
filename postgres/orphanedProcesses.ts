// Kills the children of a killed postmaster: while one is in a long query, the next server cannot use the shared memory.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Kills those of the server in this folder; no client would learn of their commits. Call it only if no postmaster
 * runs there. Linux only: elsewhere the folder of a process is unknown, and the next start waits for them.
 */
export function killOrphans(data: string): void {
  if (process.platform !== 'linux') {
    return
  }
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    if (isOrphan(name, data)) {
      process.kill(Number(name), 'SIGKILL')
    }
  }
}

function isOrphan(pid: string, data: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === data &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: ')
    )
  } catch (error) {
    // It has exited, or belongs to another user.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return false
    }
    throw error
  }
}
