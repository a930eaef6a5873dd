// `npm run migrate`: brings the database to the newest schema. Several processes may start it at once.
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { alone, migrate } from '../postgres/migrate.ts'

const payload = await getPayload({ config: await config })
const ran = await alone(() => migrate(payload))
console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}.` : 'Nothing to migrate.')
process.exit(0)
