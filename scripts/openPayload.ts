// Opens Payload for a command.
import type { Payload } from 'payload'

import { CannotRun } from '../postgres/CannotRun.ts'
import { hasTables } from './hasTables.ts'

/**
 * Payload and the app are imported only here: help and wrong arguments are answered without them, in a tenth of the
 * time.
 * @throws CannotRun if the database has not been migrated.
 */
export async function openPayload({ isQuiet }: { isQuiet: boolean }): Promise<Payload> {
  const [{ getPayload }, { default: config }, { quiet }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
    import('./quiet.ts'),
  ])
  const resolved = await config
  const payload = await getPayload({ config: isQuiet ? quiet(resolved) : resolved })
  if (!(await hasTables(payload))) {
    throw new CannotRun('The database has no tables yet: run npm run migrate first.')
  }
  return payload
}
