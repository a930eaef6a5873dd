import type { CollectionConfig, Config, LabelFunction } from 'payload'

import { offprint, type OffprintOptions } from 'offprint'
import { describe, expect, it } from 'vitest'

import { resolveOptions } from '../../src/options.ts'
import { defaultSlugs, kindOf } from '../../src/slugs.ts'

function apply(options: OffprintOptions, ...own: CollectionConfig[]): Config {
  const users = { slug: 'users', auth: true, fields: [] }
  const media = { slug: 'media', fields: [], upload: true }
  const config = { collections: [users, media, ...own] } as unknown as Config
  return offprint(options)(config) as Config
}

function find({ collections = [] }: Config, slug: string): CollectionConfig | undefined {
  return collections.find((one) => one.slug === slug)
}

describe('slugs', () => {
  const usual = { ...defaultSlugs, blog: 'offprint-blog', media: 'media', users: 'users' }

  it('are those of the options, and otherwise the usual ones', () => {
    expect(resolveOptions({ slugs: { authors: 'press-authors' } }).slugs).toEqual({
      ...usual,
      authors: 'press-authors',
    })
    expect(resolveOptions({ slugs: { authors: undefined } }).slugs).toEqual(usual)
  })

  it.each([
    [
      { writers: 'authors' },
      'slugs: there is no "writers": use articleComments, articles, articleViews',
    ],
    [{ authors: '' }, 'slugs.authors: ""'],
    [{ authors: 'our authors' }, 'slugs.authors: "our authors"'],
    [{ authors: 'payload-authors' }, 'slugs.authors: "payload-authors"'],
    [{ authors: 'notes' }, 'slugs.authors: "notes" is the slug of slugs.notes too'],
    [{ reminderRuns: 'a-b', reminders: 'a_b' }, 'is the slug of slugs.reminders too'],
    [{ authors: 'users' }, 'slugs.authors: "users" is the slug of usersSlug too'],
  ])('are refused: %j', (slugs, message) => {
    expect(() => resolveOptions({ slugs: slugs as never })).toThrow(message)
  })

  it('are refused where the app has a collection of the name', () => {
    const own = { slug: 'authors', fields: [] }
    expect(() => apply({}, own)).toThrow(
      'slugs.authors: the config has a collection "authors" already: set slugs.authors',
    )
    const config = apply({ slugs: { authors: 'press-authors' } }, own)
    expect(find(config, 'authors')).toMatchObject({ fields: [] })
    const { labels } = find(config, 'press-authors')!
    expect(namesIn(labels)).toEqual(['Autor/Autoren', 'Author/Authors', 'Auteur/Auteurs'])
  })

  it('tell ours from those of the app', () => {
    const { slugs } = resolveOptions({ slugs: { articles: 'pieces' } })
    expect(kindOf('pieces', slugs)).toBe('articles')
    expect(kindOf('articles', slugs)).toBeUndefined()
  })

  it('stand wherever one collection names another', () => {
    const slugs = Object.fromEntries(
      Object.entries(defaultSlugs).map(([kind, slug]) => [kind, `press-${slug}`]),
    )
    const { collections = [] } = apply({ slugs })
    const named = JSON.stringify(collections).matchAll(/"(?:relationTo|collection)":"([^"]*)"/g)
    const targets = new Set([...named].map(([, slug]) => slug))
    expect([...targets].sort()).toEqual([
      'media',
      'press-articles',
      'press-authors',
      'press-institutions',
      'press-notes',
      'press-outlets',
      'press-republications',
      'press-transitions',
      'users',
    ])
  })
})

describe('overrides', () => {
  it('change a collection, whose workflow stays', () => {
    const config = apply({
      overrides: {
        articles: ({ collection }) => ({
          ...collection,
          access: { ...collection.access, create: () => false },
          admin: { ...collection.admin, group: 'Newsroom' },
          fields: [...collection.fields, { name: 'desk', type: 'text' }],
          hooks: {},
          labels: { plural: 'Pieces', singular: 'Piece' },
        }),
      },
    })
    const articles = find(config, 'articles')
    expect(articles?.admin?.group).toBe('Newsroom')
    expect(articles?.labels).toEqual({ plural: 'Pieces', singular: 'Piece' })
    expect(articles?.fields.at(-1)).toEqual({ name: 'desk', type: 'text' })
    expect(articles?.access?.create?.({} as never)).toBe(false)
    expect(articles?.hooks?.beforeChange?.length).toBe(
      find(apply({}), 'articles')?.hooks?.beforeChange?.length,
    )
    expect(JSON.stringify(articles?.endpoints)).toContain('/:id/transition')
  })

  it('may require a field with a default, and fields of their own lists', () => {
    const name = { name: 'name', type: 'text', required: true } as const
    const fields = [
      { ...name, name: 'desk', defaultValue: 'news' },
      {
        name: 'contacts',
        type: 'array',
        fields: [name, { name: 'more', type: 'group', fields: [name] }],
      },
    ] as CollectionConfig['fields']
    const outlets = ({ collection }: { collection: CollectionConfig }) => ({
      ...collection,
      fields: [...collection.fields, ...fields],
    })
    expect(() => apply({ overrides: { outlets } })).not.toThrow()
  })

  it('get the labels of ours, in each language', () => {
    let labels: CollectionConfig['labels']
    apply({
      overrides: {
        outlets: ({ collection }) => {
          labels = collection.labels
          return collection
        },
      },
      slugs: { outlets: 'papers' },
    })
    expect(namesIn(labels)).toEqual(['Medium/Medien', 'Outlet/Outlets', 'Média/Médias'])
  })

  type Change = (collection: CollectionConfig) => unknown

  it.each<[string, Change, string]>([
    ['nothing', () => undefined, 'overrides.outlets: must return the collection'],
    ['another slug', (one) => ({ ...one, slug: 'papers' }), 'is changed by slugs.outlets'],
    ['no fields', (one) => ({ ...one, fields: [] }), 'the field "updatedBy" must stay'],
    [
      'a field less in a group',
      (one) => ({
        ...one,
        fields: one.fields.map((field) =>
          'name' in field && field.name === 'terms' ? { ...field, fields: [] } : field,
        ),
      }),
      'the field "terms.fullText" must stay',
    ],
    [
      'a field in many languages',
      (one) => ({
        ...one,
        fields: one.fields.map((field) =>
          'name' in field && field.name === 'name' ? { ...field, localized: true } : field,
        ),
      }),
      'the field "name" cannot be localized',
    ],
    ['drafts', (one) => ({ ...one, versions: { drafts: true } }), 'versions.drafts'],
    [
      'a required field without a default',
      (one) => ({
        ...one,
        fields: [...one.fields, { name: 'desk', type: 'text', required: true }],
      }),
      'the field "desk" is required: give it a defaultValue',
    ],
    [
      'a field of ours that is required now',
      (one) => ({
        ...one,
        fields: one.fields.map((field) =>
          'name' in field && field.name === 'url' ? { ...field, required: true } : field,
        ) as never,
      }),
      'the field "url" is required',
    ],
    ['a trash', (one) => ({ ...one, trash: true }), 'trash cannot be used'],
  ])('are refused: %s', (_, change, message) => {
    const outlets = ({ collection }: { collection: CollectionConfig }) =>
      change(collection) as never
    expect(() => apply({ overrides: { outlets } })).toThrow(message)
  })

  it.each([
    [{ writers: () => undefined }, 'overrides.writers: there is no such option'],
    [{ authors: {} }, 'overrides.authors: {} must be a function'],
  ])('are refused: %j', (overrides, message) => {
    expect(() => resolveOptions({ overrides: overrides as never })).toThrow(message)
  })
})

function namesIn(labels: CollectionConfig['labels']): string[] {
  const nameIn = (label: unknown, language: string) =>
    (label as LabelFunction)({ i18n: { language } as never, t: (key) => key })
  return ['de', 'en', 'fr'].map((language) =>
    [labels?.singular, labels?.plural].map((label) => nameIn(label, language)).join('/'),
  )
}
