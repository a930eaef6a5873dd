// A browser with a persistent profile that can be killed, to simulate a crash.
import type { BrowserContext } from 'playwright-core'

import { readdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

import { chromiumPath, chromiumSwitches } from './browser.ts'

export function openProfile(folder: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    args: chromiumSwitches,
    baseURL,
    executablePath: chromiumPath(),
    viewport: { height: 900, width: 1440 },
  })
}

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
