// Kills a browser, to simulate a crash.
import { readdirSync, readFileSync } from 'node:fs'

/** Kills the browser of this profile with all its tabs. */
export function killBrowser(folder: string): void {
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isBrowserOf(folder, pid))
  if (own.length === 0) {
    throw new Error(`No browser runs with the profile ${folder}.`)
  }
  own.forEach((pid) => process.kill(Number(pid), 'SIGKILL'))
}

function isBrowserOf(folder: string, pid: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes(`--user-data-dir=${folder}`) && !command.includes('--type=')
  } catch {
    // The process has exited in the meantime.
    return false
  }
}
