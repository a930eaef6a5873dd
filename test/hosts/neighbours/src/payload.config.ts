import { postgresAdapter } from '@payloadcms/db-postgres'
import { formBuilderPlugin } from '@payloadcms/plugin-form-builder'
import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { mcpPlugin } from '@payloadcms/plugin-mcp'
import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { nestedDocsPlugin } from '@payloadcms/plugin-nested-docs'
import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { searchPlugin } from '@payloadcms/plugin-search'
import { seoPlugin } from '@payloadcms/plugin-seo'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'path'
import { buildConfig } from 'payload'
import { fileURLToPath } from 'url'
import sharp from 'sharp'

import { Users } from './collections/Users'
import { Media } from './collections/Media'
import { Pages, Tenants } from './collections/Pages'
import { email } from './email'

const filename = fileURLToPath(import.meta.url)
const dirname = path.dirname(filename)

/** What is found, redirected to and described. */
const published = ['pages']

export default buildConfig({
  admin: {
    user: Users.slug,
    importMap: {
      baseDir: path.resolve(dirname),
    },
  },
  collections: [Users, Media, Pages, Tenants],
  editor: lexicalEditor(),
  email,
  secret: process.env.PAYLOAD_SECRET || '',
  typescript: {
    outputFile: path.resolve(dirname, 'payload-types.ts'),
  },
  db: postgresAdapter({
    pool: {
      connectionString: process.env.DATABASE_URL || '',
    },
  }),
  sharp,
  plugins: [
    multiTenantPlugin({ collections: { pages: {} }, userHasAccessToAllTenants: () => true }),
    nestedDocsPlugin({ collections: ['pages'] }),
    formBuilderPlugin({}),
    redirectsPlugin({ collections: published }),
    searchPlugin({ collections: published }),
    seoPlugin({ collections: published, tabbedUI: true, uploadsCollection: 'media' }),
    importExportPlugin({ collections: published.map((slug) => ({ slug })) }),
    mcpPlugin({ collections: Object.fromEntries(published.map((slug) => [slug, { enabled: true }])) }),
  ],
})
