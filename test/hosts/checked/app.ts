// An app of somebody else, with what Payload offers: drafts, blocks, languages, jobs, hooks, endpoints and words of its own.
import type { Block, CollectionConfig, CollectionSlug, Config, Field, GlobalConfig } from 'payload'

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What its hooks saw, under `custom.seen` of the config. */
export interface Seen {
  errors: string[]
  hooks: string[]
  jobs: number
  mails: string[]
  starts: number
}

/** Not among the types of this project. */
const slugs = {
  categories: 'site-categories' as CollectionSlug,
  pages: 'blog-pages' as CollectionSlug,
}

const users: CollectionConfig = {
  slug: 'users',
  auth: { maxLoginAttempts: 3 },
  fields: [{ name: 'name', type: 'text' }],
  versions: false,
}

function media(): CollectionConfig {
  return {
    slug: 'media',
    access: { read: () => true },
    fields: [{ name: 'alt', type: 'text', localized: true }],
    upload: { staticDir: mkdtempSync(path.join(tmpdir(), 'host-media-')) },
    versions: false,
  }
}

const blocks: Block[] = [
  blockOf('hero-banner', { name: 'heading', type: 'text', localized: true }),
  blockOf('quote', { name: 'text', type: 'textarea', required: true }),
]

function blockOf(slug: string, ...fields: Field[]): Block {
  return Object.assign({ slug }, { fields })
}

function pages(seen: Seen): CollectionConfig {
  const note = (name: string) => () => {
    seen.hooks.push(name)
  }
  return {
    slug: 'blog-pages',
    access: {
      read: ({ req }) => Boolean(req.user) || { _status: { equals: 'published' } },
    },
    admin: { useAsTitle: 'title' },
    defaultSort: 'title',
    fields: [
      { name: 'title', type: 'text', localized: true, maxLength: 80, required: true },
      { name: 'slug', type: 'text', index: true, unique: true },
      { name: 'views', type: 'number', min: 0 },
      { name: 'shownOn', type: 'date' },
      { name: 'category', type: 'relationship', relationTo: slugs.categories },
      { name: 'related', type: 'relationship', hasMany: true, relationTo: slugs.pages },
      { name: 'cover', type: 'upload', relationTo: 'media' },
      { name: 'secret', type: 'text', access: { read: ({ req }) => Boolean(req.user) } },
      { name: 'settings', type: 'json' },
      {
        name: 'layout',
        type: 'blocks',
        blocks,
      },
    ],
    hooks: {
      afterChange: [note('afterChange')],
      afterDelete: [note('afterDelete')],
      afterOperation: [note('afterOperation')],
      afterRead: [note('afterRead')],
      beforeChange: [note('beforeChange')],
      beforeDelete: [note('beforeDelete')],
      beforeOperation: [note('beforeOperation')],
      beforeRead: [note('beforeRead')],
      beforeValidate: [note('beforeValidate')],
    },
    versions: { drafts: true, maxPerDoc: 5 },
  }
}

const categories: CollectionConfig = {
  slug: 'site-categories',
  access: { read: () => true },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'pages', type: 'join', collection: slugs.pages, on: 'category' },
  ],
  versions: false,
}

const header: GlobalConfig = {
  slug: 'site-header',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text', localized: true },
    { name: 'links', type: 'array', fields: [{ name: 'label', type: 'text', required: true }] },
  ],
  versions: { max: 5 },
}

function jobs(seen: Seen): Config['jobs'] {
  return {
    access: { run: ({ req }) => req.headers.get('authorization') === 'Bearer cron' },
    jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
      ...defaultJobsCollection,
      access: { ...defaultJobsCollection.access, read: ({ req }) => Boolean(req.user) },
      labels: { plural: 'Tasks of the app', singular: 'Task of the app' },
    }),
    tasks: [
      {
        slug: 'count-pages',
        handler: () => {
          seen.jobs += 1
          return { output: {} }
        },
        retries: 0,
      },
    ],
  }
}

/** Everything but the database and the plugin. */
export function checkedApp(): Partial<Config> {
  const seen: Seen = { errors: [], hooks: [], jobs: 0, mails: [], starts: 0 }
  return {
    admin: {
      components: { beforeDashboard: ['/Welcome#Welcome'], views: {} },
      dashboard: { widgets: [] },
    },
    collections: [users, media(), pages(seen), categories],
    custom: { seen },
    email: () => ({
      name: 'test',
      defaultFromAddress: 'app@example.org',
      defaultFromName: 'The app',
      sendEmail: ({ subject }) => {
        seen.mails.push(subject ?? '')
        return Promise.resolve()
      },
    }),
    endpoints: [
      { handler: () => Response.json({ hello: 'world' }), method: 'get', path: '/hello' },
      {
        handler: () => {
          throw new TypeError('of the app')
        },
        method: 'get',
        path: '/broken',
      },
    ],
    globals: [header],
    graphQL: {
      queries: (GraphQL) => ({
        Hello: { type: GraphQL.GraphQLString, resolve: () => 'world' },
      }),
    },
    hooks: {
      afterError: [
        ({ error, req }) => {
          seen.errors.push(error.name)
          req.responseHeaders = new Headers({ 'X-App-Error': error.name })
        },
      ],
    },
    i18n: { translations: { en: { general: { dashboard: 'Cockpit' } } } },
    jobs: jobs(seen),
    localization: { defaultLocale: 'en', locales: ['en', 'de'] },
    onInit: () => {
      seen.starts += 1
    },
  }
}
