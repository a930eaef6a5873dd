// Opens Payload for a command.
import type { Payload } from 'payload'

import { CommandError } from './bootstrap/errors.mjs'
import { hasTables } from './hasTables.ts'
import { unmigrated } from './unmigrated.ts'

/**
 * Payload and the app are imported only here, so that `--help` and wrong arguments are answered ten times as fast.
 * @throws CommandError if the database has not been migrated.
 */
export async function openPayload({ isQuiet }: { isQuiet: boolean }): Promise<Payload> {
  const [{ getPayload }, { default: config }, { logErrorsOnly }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
    import('./logErrorsOnly.ts'),
  ])
  const resolved = unmigrated(await config)
  const payload = await getPayload({ config: isQuiet ? logErrorsOnly(resolved) : resolved })
  if (!(await hasTables(payload))) {
    throw new CommandError('The database has no tables yet: run npm run migrate first.')
  }
  return payload
}
