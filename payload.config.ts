// The app: database, mail, logins, pictures and the plugin.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { offprint, offprintSchema } from 'offprint'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { media } from './src/app/media.ts'
import { users } from './src/app/users.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: {
    importMap: { baseDir: path.resolve(root, 'src'), importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Offprint' },
    user: users.slug,
  },
  collections: [users, media],
  db: postgresAdapter({
    afterSchemaInit: [offprintSchema],
    idType: 'uuidv7',
    migrationDir: path.resolve(root, 'migrations'),
    pool: {
      connectionString: process.env.DATABASE_URL ?? '',
      connectionTimeoutMillis: 10_000,
      max: 40,
      options: '-c lock_timeout=10000 -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    },
    push: false,
  }),
  defaultDepth: 1,
  editor: lexicalEditor(),
  maxDepth: 4,
  plugins: [offprint()],
  secret: process.env.PAYLOAD_SECRET ?? '',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/payload-types.ts') },
})
