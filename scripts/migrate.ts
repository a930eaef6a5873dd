// `npm run migrate`: runs the migrations that the database does not have yet. Several processes may run it at once.
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { migrate, withMigrationLock } from '../postgres/migrate.ts'
import { unmigrated } from './unmigrated.ts'

const payload = await getPayload({ config: unmigrated(await config) })
const ran = await withMigrationLock(() => migrate(payload))
console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}.` : 'Nothing to migrate.')
process.exit(0)
