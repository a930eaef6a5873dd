import type { Config, SanitizedConfig } from 'payload'

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { offprint, type OffprintOptions } from 'offprint'
import { buildConfig, formatNames } from 'payload'
import { describe, expect, it } from 'vitest'

import { resolveOptions } from '../../../src/options.ts'
import { ownKinds } from '../../../src/slugs.ts'
import { isMet } from '../../../src/wiring/collisions/isMet.ts'
import { refuseLateCollisions } from '../../../src/wiring/collisions/refuse.ts'
import { withComponents } from '../../../src/wiring/components.ts'
import { ownEndpoints } from '../../../src/wiring/endpoints.ts'
import { leftOutTasks } from '../../../src/wiring/jobs.ts'
import { root } from '../../helpers/root.ts'

function answer() {
  return new Response()
}

function apply(options: OffprintOptions, own: Partial<Config>): Config {
  const config = {
    ...own,
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'media', fields: [], upload: true },
      ...(own.collections ?? []),
    ],
  } as unknown as Config
  return offprint(options)(config) as Config
}

const blog = { collections: [{ slug: 'blog', fields: [] }] }
const queue = { admin: { components: { views: { mine: { Component: '/Q', path: '/queue' } } } } }
const widget = { admin: { dashboard: { widgets: [{ slug: 'offprint', Component: '/W' }] } } }
function postsOf(path: string) {
  return { endpoints: [{ handler: answer, method: 'get', path }] }
}

describe('an app that has something of the same name is refused', () => {
  it.each<[string, unknown, string, OffprintOptions]>([
    [
      'a collection at the path of the public API',
      blog,
      'apiPath: the collection "blog" of the config stands in the place of get /blog/posts: set apiPath',
      { apiPath: '/offprint' },
    ],
    [
      'an endpoint of the public API',
      postsOf('/blog/posts'),
      'apiPath: the endpoint get /blog/posts of the config stands in the place of get /blog/posts',
      { apiPath: '/press/blog' },
    ],
    ['an endpoint with a parameter', postsOf('/blog/:slug'), 'apiPath', { apiPath: '/offprint' }],
    [
      'a collection at the path of the intake',
      { collections: [{ slug: 'intake', fields: [] }] },
      'admin.newArticle: the collection "intake"',
      { admin: { newArticle: false } },
    ],
    [
      'a global with the table of a collection',
      { globals: [{ slug: 'reminder-runs', fields: [] }] },
      'slugs.reminderRuns: the config has a global "reminder-runs" already',
      { slugs: { reminderRuns: 'mail-runs' } },
    ],
    [
      'a collection with the table of one of ours',
      { collections: [{ slug: 'pieces', dbName: 'articles', fields: [] }] },
      'slugs.articles: the config has a collection "pieces" already',
      { slugs: { articles: 'offprint-articles' } },
    ],
    [
      'a collection with the GraphQL types of one of ours',
      { collections: [{ slug: 'author', fields: [] }] },
      'slugs.authors: the collection "author" of the config has the same name in GraphQL',
      { slugs: { authors: 'press-authors' } },
    ],
    [
      'a global with the GraphQL type of one of ours',
      { globals: [{ slug: 'note', fields: [] }] },
      'slugs.notes: the global "note"',
      { slugs: { notes: 'post-notes' } },
    ],
    [
      'a view',
      queue,
      'admin.queue: the admin panel has a view "mine" at /queue already: set admin.queue to false',
      { admin: { queue: false } },
    ],
    [
      'a page of Payload that was moved',
      { admin: { routes: { account: '/outlet-terms' } } },
      'admin.outletTerms: the admin panel has a page "account" at /outlet-terms',
      { admin: { outletTerms: false } },
    ],
    [
      'a widget',
      widget,
      'admin.dashboard: the dashboard has a widget "offprint" already',
      { admin: { dashboard: false } },
    ],
  ])('%s', (_, own, message, way) => {
    expect(() => apply({}, own as Partial<Config>)).toThrow(message)
    expect(() => apply(way, own as Partial<Config>)).not.toThrow()
  })

  it.each<[string, unknown]>([
    ['another method', { endpoints: [{ handler: answer, method: 'head', path: '/blog/posts' }] }],
    ['a longer path', postsOf('/blog/posts/:slug/comments')],
    ['no GraphQL', { collections: [{ slug: 'author', fields: [], graphQL: false }] }],
    [
      'another name in GraphQL',
      {
        collections: [
          { slug: 'author', fields: [], graphQL: { pluralName: 'People', singularName: 'Person' } },
        ],
      },
    ],
    [
      'a view in the place of ours by its key',
      { admin: { components: { views: { offprintQueue: { Component: '/Q', path: '/queue' } } } } },
    ],
    ['a view below', { admin: { components: { views: { x: { path: '/queue/mine' } } } } }],
  ])('but not with %s', (_, own) => {
    expect(() => apply({}, own as Partial<Config>)).not.toThrow()
  })

  it('also where a plugin that comes later adds it, and not because of what is ours', () => {
    const options = resolveOptions({})
    const endpoints = ownEndpoints(options)
    const started = (...slugs: string[]) =>
      ({
        admin: withComponents({}, options),
        collections: slugs.map((slug) => ({ slug, fields: [] })),
        custom: { offprint: options, offprintEndpoints: endpoints },
        endpoints: [...endpoints.api, ...endpoints.intake],
      }) as unknown as SanitizedConfig
    expect(() => refuseLateCollisions(started('articles', 'users'))).not.toThrow()
    expect(() => refuseLateCollisions(started('articles', 'blog'))).toThrow(
      'apiPath: the collection "blog"',
    )
  })

  it('at the path to which letters lead', () => {
    const taken = { collections: [{ slug: 'permission', fields: [] }] }
    expect(() => apply({}, taken as never)).toThrow(
      'endpoints: the collection "permission" of the config stands in the place of get /permission/:token',
    )
    expect(() => apply({}, postsOf('/permission/:id') as never)).toThrow('letters lead there')
  })

  it('while disabled nothing of ours stands there', () => {
    expect(() => apply({ disabled: true }, { ...blog, ...queue } as never)).not.toThrow()
  })
})

describe('a name that both would have is refused', () => {
  const { slugs } = resolveOptions({})
  const kinds = [...ownKinds, 'blog'] as const

  /** As a plugin that comes after Offprint adds it. */
  async function start(own: Partial<Config>): Promise<void> {
    const plain = ['users', 'media'].map((slug) => ({
      slug,
      auth: slug === 'users',
      fields: [],
      upload: slug === 'media',
      versions: false,
    }))
    const late = (config: Config) => ({
      ...config,
      collections: [...(config.collections ?? []), ...(own.collections ?? [])],
      globals: [...(config.globals ?? []), ...(own.globals ?? [])],
    })
    const db = { defaultIDType: 'number', init: () => ({}) }
    const config = { collections: plain, db, plugins: [offprint(), late], secret: 'none' }
    refuseLateCollisions(await buildConfig(config as unknown as Config))
  }

  describe.each(kinds)('%s', (kind) => {
    const slug: string = slugs[kind]
    const snake = slug.replaceAll('-', '_')
    const rename = `slugs.${kind}`

    it.each<[string, Partial<Config>]>([
      ['a collection', { collections: [{ slug, fields: [] }] }],
      ['a global', { globals: [{ slug, fields: [] }] }],
      ['a collection, written otherwise', { collections: [{ slug: snake, fields: [] }] }],
      ['a table', { collections: [{ slug: 'theirs', dbName: snake, fields: [] }] }],
      [
        'a table by a function',
        { collections: [{ slug: 'theirs', dbName: () => snake, fields: [] }] },
      ],
      ['a table of relations', { collections: [{ slug: `${slug}-rels`, fields: [] }] }],
      [
        'a type in GraphQL',
        {
          collections: [
            { slug: 'theirs', fields: [], graphQL: { singularName: formatNames(slug).singular } },
          ],
        },
      ],
      [
        'a type of a global',
        {
          globals: [{ slug: 'theirs', fields: [], graphQL: { name: formatNames(slug).singular } }],
        },
      ],
    ])('%s', (_, own) => {
      expect(() => apply({}, own)).toThrow(`${rename}: the `)
    })
  })

  it.each(['reminderRuns', 'blog'] as const)('%s, by a later plugin', async (kind) => {
    const slug: string = slugs[kind]
    const dbName = () => slug.replaceAll('-', '_')
    const collections = [{ slug: 'theirs', dbName, fields: [], versions: false as const }]
    await expect(start({ collections })).rejects.toThrow(`slugs.${kind}`)
    await expect(start({ globals: [{ slug, fields: [] }] })).rejects.toThrow(`slugs.${kind}`)
  })

  it.each([
    ['articles-byline', 'articles'],
    ['article_views_sort', undefined],
    ['authors-affiliations', 'authors'],
    ['articles-archive', undefined],
  ])('a list in ours has a table: "%s" takes that of %s', async (slug, kind) => {
    const started = start({ collections: [{ slug, fields: [], versions: false }] })
    await (kind ? expect(started).rejects.toThrow(`slugs.${kind}`) : started)
  })

  it('and slugs.md names all of ours', () => {
    const page = readFileSync(path.join(root, 'docs/plugin/slugs.md'), 'utf8')
    expect(kinds.filter((kind) => !page.includes(`\`${slugs[kind]}\``))).toEqual([])
  })
})

describe('the public API', () => {
  it('stands where apiPath says', () => {
    const paths = (options: OffprintOptions) =>
      apply(options, {}).endpoints?.map(({ path }) => path)
    const moved = paths({ apiPath: '/offprint' }) ?? []
    expect(moved).toEqual(paths({})?.map((path) => path.replace(/^\/blog\//, '/offprint/')))
    expect(moved).toContain('/offprint/posts/:slug')
    expect(moved).toContain('/offprint/free-from.ics')
  })
})

it('a task or workflow of the app keeps its name, and ours is left out', () => {
  const task = { slug: 'send-reminders', handler: answer }
  const workflow = { slug: 'run-schedules', handler: answer }
  const own = { jobs: { tasks: [task], workflows: [workflow] } } as unknown as Partial<Config>
  expect(apply({}, own).jobs?.tasks).toEqual([task])
  expect(apply({}, {}).jobs?.tasks?.map(({ slug }) => slug)).toEqual(
    leftOutTasks(own as Config, {} as never),
  )
})

describe('a route takes a path', () => {
  it.each([
    ['/queue', '/queue', true],
    ['/Queue', '/queue', true],
    ['/:any', '/queue', true],
    ['/:any*', '/queue', true],
    ['/blog/:slug', '/blog/posts/:slug', false],
    ['/blog/posts', '/blog/posts/:slug', false],
    ['/blog/posts/newest', '/blog/posts/:slug', true],
    ['/blog/(.*)', '/blog/posts/:slug', true],
    ['/', '/queue', false],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(isMet(pattern, path)).toBe(expected)
  })

  it('and what is below it, if it is not exact', () => {
    expect(isMet('/offprint', '/offprint/terms', false)).toBe(true)
    expect(isMet('/', '/offprint', false)).toBe(false)
  })
})
