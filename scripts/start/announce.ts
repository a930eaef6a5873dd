// Prints the addresses once the server is ready, and on the first start the first user's password.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import type { Settings } from '../../src/app/settings.mjs'
import type { StartContext } from './types.ts'

import { hereOf } from '../bootstrap/port.mjs'

interface FirstUser {
  email: string
  password: string
}

/** Stored until it has been printed: the password must not be lost if the build fails. */
export function firstUserFile(root: string) {
  return path.join(root, '.data/first-user.json')
}

export function announce({ notes, root, settings, startedAt, steps }: StartContext): void {
  const file = firstUserFile(root)
  const user = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FirstUser) : undefined
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  steps.note(announcement(settings, seconds, user, notes))
  rmSync(file, { force: true })
}

export function announcement(
  { host, port, siteURL }: Pick<Settings, 'host' | 'port' | 'siteURL'>,
  seconds: string,
  user: FirstUser | undefined,
  notes: string[] = [],
): string {
  const here = `http://${hereOf(host)}:${port}`
  const isRemote = !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(siteURL)
  return [
    '',
    `Offprint is ready (${seconds} s). Ctrl-C stops it.`,
    `  Blog  ${siteURL}/`,
    `  Desk  ${siteURL}/admin`,
    ...(isRemote ? [`  Here  ${here}/ (${siteURL} must point to it)`] : []),
    ...(user
      ? ['', `  Sign in as ${user.email} with the password ${user.password}`, '  (shown this once)']
      : []),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `  ${note}`)] : []),
    '',
  ].join('\n')
}
