// The migrations of the app lead to what `push` and the SQL step make of the same config.
import type { Payload } from 'payload'

import { getPayload } from 'payload'
import { expect, test } from 'vitest'

import { createEmptyDatabase } from '../../helpers/bootHost.ts'
import { createDatabase } from '../../helpers/bootPayload.ts'
import { readCatalog } from '../../helpers/catalog.ts'
import { closePool } from '../../helpers/closePool.ts'

/** Tables of the app, which makes them in migrations of its own. */
const ofTheApp = /offprint_(?:forget_device|login_limits|second_factors|session_devices|sign_ins)/

test('a migrated and a pushed database are the same', async () => {
  const pushed = await createEmptyDatabase()
  process.env.DATABASE_URL = pushed
  process.env.PAYLOAD_SECRET = 'a secret for tests only, of 32 characters or more'
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const config = await (await import('../../../payload.config.ts')).default
  const payload = await getPayload({
    config: { ...config, db: withPush(config.db, pushed) },
    key: pushed,
  })
  closePool(payload)
  await payload.destroy()
  const migrated = (await readCatalog(await createDatabase())).filter((one) => !ofTheApp.test(one))
  expect(await readCatalog(pushed)).toEqual(migrated)
})

type Adapter = Payload['config']['db']

function withPush(db: Adapter, connectionString: string): Adapter {
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args)
      const given = adapter as unknown as { poolOptions: object; push: boolean }
      given.push = true
      given.poolOptions = { ...given.poolOptions, connectionString }
      return adapter
    },
  }
}
