// The last lines of a start: where to go, and once who may sign in.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import type { Start } from './types.ts'

export interface FirstUser {
  email: string
  password: string
}

/** Kept until it has been shown: a build that fails in between must not swallow the password. */
export function firstUserFile(root: string) {
  return path.join(root, '.data/first-user.json')
}

export function announce({ root, settings, since, steps }: Start): void {
  const file = firstUserFile(root)
  const user = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FirstUser) : undefined
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  steps.note(announcement(settings, seconds, user))
  rmSync(file, { force: true })
}

export function announcement(
  { port, siteURL }: { port: number; siteURL: string },
  seconds: string,
  user: FirstUser | undefined,
): string {
  const here = `http://localhost:${port}`
  const isElsewhere = !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(siteURL)
  return [
    '',
    `Offprint is ready (${seconds} s). Ctrl-C stops it.`,
    `  Blog  ${siteURL}/`,
    `  Desk  ${siteURL}/admin`,
    ...(isElsewhere ? [`  Here  ${here}/ is what ${siteURL} has to lead to`] : []),
    ...(user
      ? ['', `  Sign in as ${user.email} with the password ${user.password}`, '  (shown this once)']
      : []),
    '',
  ].join('\n')
}
