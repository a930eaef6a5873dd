// The children of a killed postmaster: one in the middle of a long query holds the memory that the next server needs.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Ends those of the server in this folder; nobody would learn of what they commit. Only while no
 * postmaster runs there. Linux alone tells which folder a process works in; elsewhere one waits for them.
 */
export function endOrphans(data: string): void {
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
    // Gone meanwhile, or another user's.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return false
    }
    throw error
  }
}
