// A stranger's app with the strictest settings of TypeScript. It is type-checked, never started.
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { offprint, offprintSchema } from 'offprint'
import { buildConfig } from 'payload'

import { images, members, pages } from './collections.ts'

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: { user: members.slug },
  collections: [members, images, pages],
  db: postgresAdapter({
    afterSchemaInit: [offprintSchema],
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
  }),
  editor: lexicalEditor(),
  plugins: [
    offprint({
      mediaSlug: images.slug,
      site: { timeZone: 'Europe/London', url: 'https://example.org' },
      usersSlug: members.slug,
    }),
  ],
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'payload-types.ts') },
})
