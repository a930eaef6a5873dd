// A Payload app without the plugin: one collection with drafts and versions, and the fields of an article.
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig } from 'payload'

const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }

const articles: CollectionConfig = {
  slug: 'plain-articles',
  fields: [
    { name: 'state', type: 'select', defaultValue: 'one', options: ['one', 'two', 'three'] },
    { name: 'title', type: 'text', required: true },
    { name: 'standfirst', type: 'text', hasMany: true },
    { name: 'body', type: 'richText' },
    { name: 'bylineText', type: 'text', hasMany: true },
    {
      name: 'byline',
      type: 'array',
      fields: [
        { name: 'author', type: 'text', index: true },
        {
          name: 'affiliations',
          type: 'array',
          fields: [
            { name: 'institution', type: 'text', index: true },
            { name: 'role', type: 'text' },
            { name: 'printed', type: 'text' },
          ],
        },
      ],
    },
    { name: 'outlet', type: 'text', index: true },
    { name: 'outletUrl', type: 'text' },
    { name: 'publishedAt', type: 'date', index: true },
    { name: 'topics', type: 'text', hasMany: true },
  ],
  // The lock of a document takes a second connection, which the collections of the plugin do without as well.
  lockDocuments: false,
  versions: { drafts: true },
}

export const plainConfig = buildConfig({
  admin: { user: 'users' },
  collections: [users, articles],
  db: postgresAdapter({
    idType: 'uuidv7',
    pool: { connectionString: process.env.DATABASE_URL ?? '', max: 40 },
    push: true,
  }),
  editor: lexicalEditor(),
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  typescript: { autoGenerate: false },
})
