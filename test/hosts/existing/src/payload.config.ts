import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { imageFiles, newsItems, siteSettings } from './collections/content'
import { authors, staffMembers } from './collections/people'
import { email } from './email'

const dirname = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: { importMap: { baseDir: dirname }, user: staffMembers.slug },
  collections: [staffMembers, authors, imageFiles, newsItems],
  db: postgresAdapter({
    migrationDir: path.resolve(dirname, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
    push: false,
  }),
  editor: lexicalEditor(),
  email,
  globals: [siteSettings],
  localization: { defaultLocale: 'en', fallback: true, locales: ['en', 'de'] },
  plugins: [],
  secret: process.env.PAYLOAD_SECRET ?? '',
  sharp,
  typescript: { outputFile: path.resolve(dirname, 'payload-types.ts') },
})
