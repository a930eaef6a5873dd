// The step of a start that provides the database, and releases it at the end.
import type { StartContext } from './types.ts'

import { type Database, ensureDatabase } from '../../postgres/ensureDatabase.ts'

export async function openDatabase({
  root,
  settings,
  shutdown,
  steps,
}: StartContext): Promise<Database> {
  const opening = ensureDatabase({ databaseURL: settings.databaseURL, root })
  shutdown.addTask(() =>
    opening.then(
      ({ release }) => release(),
      // The step that waits for it has printed the error.
      () => undefined,
    ),
  )
  await steps.run('Database', async () => (await opening).how)
  const { warning } = await opening
  if (warning) {
    steps.note(`! ${warning}`)
  }
  return opening
}
