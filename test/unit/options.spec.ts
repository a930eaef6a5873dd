import type { CollectionConfig, Config } from 'payload'

import { offprint } from 'offprint'
import { flattenAllFields } from 'payload'
import { describe, expect, it } from 'vitest'

import type { OffprintOptions, ResolvedOptions } from '../../src/options.ts'
import type { PreviewURL } from '../../src/options/types.ts'

import { resolveOptions } from '../../src/options.ts'

function app(): Config {
  return {
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'media', fields: [{ name: 'rights', type: 'text' }], upload: true },
      { slug: 'people', auth: true, fields: [] },
      { slug: 'pictures', fields: [], upload: true },
    ],
  } as unknown as Config
}

function apply(options: OffprintOptions, config = app()) {
  return offprint(options)(config) as Config
}
function find(config: Config, slug: string) {
  return config.collections?.find((one) => one.slug === slug)
}
function json(value: unknown) {
  return JSON.stringify(value)
}

const ada = { id: 1, collection: 'users', email: 'ada@example.org', role: 'editor' } as never

describe('the options', () => {
  it('have defaults', () => {
    expect(resolveOptions({})).toMatchObject({
      admin: {
        articleList: true,
        dashboard: true,
        navLinks: true,
        newArticle: true,
        outletTerms: true,
        palette: true,
        pictureRights: true,
        queue: true,
      },
      apiPath: '/blog',
      databaseSchema: 'offprint_data',
      disabled: false,
      feeds: { limit: 30 },
      fetchAllow: [],
      guardHost: false,
      mail: {},
      mailsPerMinute: 300,
      permalink: undefined,
      reminders: 'auto',
      site: { name: 'Blog', description: '', language: 'en' },
      siteUrl: '',
      timeZone: 'UTC',
      webhooks: { allowPrivate: false },
    })
  })

  it.each([
    [{ access: () => 'admin' }, 'access: a function must be an object'],
    [{ access: { roleOf: 'admin' } }, 'access.roleOf: "admin" must be a function'],
    [{ access: { authorOf: 1 } }, 'access.authorOf: 1 must be a function'],
    [
      { access: { role: () => 'admin' } },
      'access.role: there is no such option; allowed are authorOf, roleOf',
    ],
    [{ admin: { queue: 'no' } }, 'admin.queue: "no" must be true or false'],
    [
      { admin: { que: false } },
      'admin.que: there is no such option; allowed are articleList, calendar, dashboard, lag',
    ],
    [{ admins: ['ada@example.org'] }, 'admins: ["ada@example.org"] must be a function'],
    [{ databaseSchema: 'public' }, 'databaseSchema: "public"'],
    [{ databaseSchema: 'pg_offprint' }, 'databaseSchema: "pg_offprint"'],
    [{ databaseSchema: 'information_schema' }, 'databaseSchema: "information_schema"'],
    [{ slugs: { authors: 'pressNotes', notes: 'press-notes' } }, 'is the slug of slugs.'],
    [{ disabled: 'yes' }, 'disabled: "yes" must be true or false'],
    [{ feeds: true }, 'feeds: true must be an object'],
    [{ feeds: { limit: 0 } }, 'feeds.limit: "0" must be a whole number from 1 to 500'],
    [{ feeds: { limit: 501 } }, 'feeds.limit: "501"'],
    [{ mail: { render: '<p>' } }, 'mail.render: "<p>" must be a function'],
    [{ mail: { from: 'me' } }, 'mail.from: there is no such option; allowed are render, subject'],
    [
      { fetchAllow: ['https://intranet.example'] },
      'fetchAllow: ["https://intranet.example"] must be a list of hosts such as intranet.example',
    ],
    [{ fetchAllow: 'localhost' }, 'fetchAllow'],
    [{ limitRequests: 20 }, 'limitRequests: 20 must be a function'],
    [{ mailsPerMinute: 0 }, 'mailsPerMinute: "0" must be a whole number from 1 to 100000'],
    [{ mailsPerMinute: 1.5 }, 'mailsPerMinute'],
    [{ mailsPerMinute: Number.NaN }, 'mailsPerMinute'],
    [{ mediaSlug: 7 }, 'mediaSlug: 7 must be a text'],
    [{ permalink: '/posts/:slug' }, 'permalink: "/posts/:slug" must be a function'],
    [{ reminders: false }, 'reminders: false must be auto, manual, off'],
    [{ site: 'https://blog.example' }, 'site: "https://blog.example" must be an object'],
    [{ site: { language: 'no tag' } }, 'site.language: "no tag" must be a language tag such as en'],
    [{ site: { timeZone: 'Mars/Base' } }, 'site.timeZone: "Mars/Base" must be an IANA time zone'],
    [{ site: { url: 'blog.example' } }, 'site.url: "blog.example" must be an address'],
    [{ site: { url: 'javascript:0' } }, 'site.url'],
    [{ site: { previewURL: 'https://front.example/preview' } }, 'site.previewURL'],
    [{ site: { previewURL: '/preview?token={token}' } }, 'site.previewURL'],
    [{ site: { previewURL: 'https://front.example/{token}/{id}' } }, 'site.previewURL'],
    [{ site: { previewURL: 'javascript:{token}' } }, 'site.previewURL'],
    [
      { site: { previewURL: async () => Promise.resolve('https://front.example/') } },
      'site.previewURL',
    ],
    [{ site: { title: 'Tides' } }, 'site.title: there is no such option'],
    [{ siteUrl: 'https://blog.example' }, 'siteUrl: there is no such option; allowed are access'],
    [{ usersSlug: 7 }, 'usersSlug: 7 must be a text'],
    [{ webhooks: { allowPrivate: 1 } }, 'webhooks.allowPrivate: 1 must be true or false'],
    [{ webhooks: { private: true } }, 'webhooks.private: there is no such option'],
    [null, 'offprint(): null must be an object'],
    [
      { admins: async () => Promise.resolve(true) },
      'admins: must answer at once: it cannot be async',
    ],
    [{ access: { roleOf: async () => Promise.resolve('admin') } }, 'access.roleOf: must answer'],
    [{ apiPath: 'blog' }, 'apiPath: "blog" must be a path such as /blog'],
    [{ apiPath: '/blog/' }, 'apiPath: "/blog/"'],
    [
      { site: { url: 'https://blog.example/?a=1' } },
      'site.url: "https://blog.example/?a=1" must be',
    ],
    [{ site: { url: 'https://blog.example#top' } }, 'site.url: "https://blog.example#top"'],
    [{ site: { url: 'https://ada:pw@blog.example' } }, 'site.url'],
  ])('%j is refused, and the error says what is allowed', (options, message) => {
    expect(() => resolveOptions(options as never)).toThrow(message)
  })

  it('site says where the blog is, what it is called, and which day it is there', () => {
    const { site, siteUrl, timeZone } = resolveOptions({
      site: { description: 'Sea levels', timeZone: 'Asia/Singapore', url: 'https://blog.example/' },
    })
    expect(site).toEqual({
      name: 'blog.example',
      description: 'Sea levels',
      hub: '',
      language: 'en',
    })
    expect(siteUrl).toBe('https://blog.example')
    expect(timeZone).toBe('Asia/Singapore')
    expect(resolveOptions({ site: { name: 'Tides', fonts: '/f' } }).site).toMatchObject({
      name: 'Tides',
      fonts: '/f',
    })
  })

  it('site.previewURL is filled in by the plugin, or by a function of the app', () => {
    const link = { slug: 'a b', path: '/2026/01/02/a%20b', token: 'T0k' }
    const filled = (previewURL: PreviewURL) => resolveOptions({ site: { previewURL } }).previewURL
    expect(resolveOptions({}).previewURL).toBeUndefined()
    const template = 'https://front.example{path}?s={slug}&t={token}'
    expect(filled(template)?.(link)).toBe('https://front.example/2026/01/02/a%20b?s=a%20b&t=T0k')
    expect(filled(({ token }) => `app://${token}`)?.(link)).toBe('app://T0k')
  })

  it('admins come before the role that the field or roleOf gives', () => {
    const { access } = resolveOptions({ admins: ({ email }) => email === 'ada@example.org' })
    expect(access.roleOf(ada)).toBe('admin')
    expect(resolveOptions({ admins: () => false }).access.roleOf(ada)).toBe('editor')
    const own = resolveOptions({ access: { authorOf: () => 7, roleOf: () => 'author' } }).access
    expect([own.roleOf(ada), own.authorOf(ada)]).toEqual(['author', 7])
  })

  it('a promise is no answer to who is admin', () => {
    const { access } = resolveOptions({ admins: (() => Promise.resolve(true)) as never })
    expect(() => access.roleOf(ada)).toThrow('admins: must answer at once')
  })

  it.each([
    [() => 'posts/slug', 'the path "posts/slug" must be a text that begins with one slash'],
    [({ day }: { day: null | string }) => (day ? `/${day}` : ''), 'the path "" must be'],
    [() => undefined, 'what it returns must be a text'],
    [async () => Promise.resolve('/slug'), 'must answer at once'],
    [() => Promise.resolve('/slug'), 'must answer at once'],
  ])('permalink %s is refused at start', (permalink, message) => {
    expect(() => offprint({ permalink: permalink as never })).toThrow(`permalink: ${message}`)
  })

  it('a permalink may fail for a post that it does not know', () => {
    const permalink = () => {
      throw new Error('unknown')
    }
    expect(() => offprint({ permalink })).not.toThrow()
  })

  it('admin leaves out what it names', () => {
    const shown = (admin: OffprintOptions['admin']) => json(apply({ admin }).admin)
    const all = [
      '#DashboardView',
      '"slug":"offprint"',
      '#NewArticleView',
      '#OutletTermsView',
      '#QueueView',
      '#DeskLinks',
    ]
    const left = (admin: OffprintOptions['admin']) =>
      all.filter((one) => shown(admin).includes(one))
    expect(left({})).toEqual(all)
    expect(left({ dashboard: false })).toEqual(all.slice(2))
    expect(left({ outletTerms: false })).not.toContain('#OutletTermsView')
    expect(shown({})).toContain('#PaletteButton')
    expect(shown({ palette: false })).not.toContain('#PaletteButton')
    expect(shown({ pictureRights: false })).not.toContain('#PictureRightsView')
    expect(left({ newArticle: false })).not.toContain('#NewArticleView')
    expect(left({ queue: false })).toEqual(all.filter((one) => one !== '#QueueView'))
    expect(shown({ calendar: false })).not.toContain('#CalendarView')
    expect(shown({ lag: false })).not.toContain('#LagView')
    expect(left({ navLinks: false })).toEqual(all.slice(0, 5))
  })

  it('feeds are off, or of as many posts', () => {
    expect(resolveOptions({ feeds: false }).feeds).toBe(false)
    expect(resolveOptions({ feeds: { limit: 5 } }).feeds).toEqual({ limit: 5 })
  })

  it('fetchAllow is a list of hosts', () => {
    const fetchAllow = ['intranet.example', 'localhost:8080', '[::1]:80']
    expect(resolveOptions({ fetchAllow }).fetchAllow).toEqual(fetchAllow)
  })

  it('mailsPerMinute is a whole number', () => {
    expect(resolveOptions({ mailsPerMinute: 7 }).mailsPerMinute).toBe(7)
  })
})

describe('the fields of users and media', () => {
  const names = (config: Config, slug: string) =>
    find(config, slug)?.fields.flatMap((field) => ('name' in field ? [field.name] : []))
  const withFields = (slug: string, fields: object[]) => {
    const config = app()
    config.collections = config.collections?.map((one) =>
      one.slug === slug ? { ...one, fields: fields as never } : one,
    )
    return config
  }

  it('are added where they are absent, and none is required', () => {
    const config = apply({})
    expect(names(config, 'users')).toEqual(['role', 'author', 'digest', 'startPage'])
    expect(names(config, 'media')).toEqual(expect.arrayContaining(['rights', 'isPublic']))
    expect(json(find(config, 'users')?.fields)).not.toContain('"required":true')
    expect(json(find(config, 'media')?.fields)).not.toContain('"required":true')
  })

  it('of the app stay, also within a row or a tab', () => {
    const own = [
      { name: 'role', type: 'select', options: ['admin', 'editor', 'author', 'reader'] },
      {
        type: 'tabs',
        tabs: [{ fields: [{ name: 'author', type: 'relationship', relationTo: 'authors' }] }],
      },
      {
        type: 'row',
        fields: [
          { name: 'digest', type: 'group', fields: [] },
          { name: 'startPage', type: 'text' },
        ],
      },
    ]
    expect(find(apply({}, withFields('users', own)), 'users')?.fields).toEqual(own)
  })

  it('are not added where the app answers instead', () => {
    const roleOf = () => null
    expect(names(apply({ access: { roleOf } }), 'users')).toEqual(['author', 'digest', 'startPage'])
    const access = { authorOf: () => null, roleOf }
    expect(names(apply({ access }), 'users')).toEqual(['digest', 'startPage'])
  })

  it('of the app that mean something else are not read', () => {
    const own = [
      { name: 'role', type: 'select', options: ['admin', 'customer'] },
      { name: 'author', type: 'text' },
    ]
    const of = (options: OffprintOptions) =>
      (apply(options, withFields('users', own)).custom as { offprint: ResolvedOptions }).offprint
    const customer = { author: 'x', collection: 'users', role: 'admin' } as never
    expect(of({}).access.roleOf(customer)).toBeNull()
    expect(of({}).access.authorOf(customer)).toBeNull()
    expect(of({}).foreignFields).toEqual(['role', 'author'])
    expect(of({ admins: () => true }).access.roleOf(customer)).toBe('admin')
    expect(of({ access: { roleOf: () => 'editor' } }).access.roleOf(customer)).toBe('editor')
  })

  it('of media cannot be anything', () => {
    const config = withFields('media', [{ name: 'rights', type: 'group', fields: [] }])
    expect(() => apply({}, config)).toThrow('its field "rights" must be a radio, a select, a text')
  })

  it('site.timeZone is the default of new users', () => {
    const config = apply({ site: { timeZone: 'Asia/Singapore' } })
    const digest = find(config, 'users')?.fields.find(
      (field) => 'name' in field && field.name === 'digest',
    ) as unknown as { fields: { fields: { defaultValue?: unknown; name: string }[] }[] }
    const zone = digest.fields
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === 'timeZone')
    expect((zone?.defaultValue as () => string)()).toBe('Asia/Singapore')
  })
})

describe('the collections of the app', () => {
  it('usersSlug and mediaSlug name the collections of users and pictures', () => {
    const config = apply({ mediaSlug: 'pictures', usersSlug: 'people' })
    expect(json(find(config, 'transitions'))).toContain('"relationTo":"people"')
    expect(json(find(config, 'articles'))).toContain('"relationTo":"pictures"')
    expect(json(find(config, 'pictures'))).toContain('isPublic')
    expect(json(find(config, 'media'))).not.toContain('isPublic')
  })

  it.each([
    [{ usersSlug: 'nobody' }, 'usersSlug'],
    [{ mediaSlug: 'nothing' }, 'mediaSlug'],
    [{ usersSlug: 'pictures' }, 'usersSlug: the collection "pictures" must have `auth`'],
    [{ mediaSlug: 'people' }, 'mediaSlug: the collection "people" must have `upload`'],
  ])('%o is refused, and the error names the option', (options, name) => {
    expect(() => apply(options)).toThrow(name)
  })

  it('a second instance is refused', () => {
    expect(() => apply({}, apply({}))).toThrow('plugins: offprint() is there twice')
  })

  it('guardHost guards the collections of the app as ours', () => {
    const guarded = find(apply({ guardHost: true }), 'pictures')?.hooks?.beforeOperation ?? []
    const alone = find(apply({}), 'pictures')?.hooks?.beforeOperation ?? []
    expect(guarded.length).toBeGreaterThan(alone.length)
    expect(alone).toHaveLength(1)
    expect(json(find(apply({ guardHost: true }), 'media'))).toContain('expectedUpdatedAt')
    expect(json(find(apply({}), 'media'))).not.toContain('expectedUpdatedAt')
  })

  it('disabled keeps the schema and adds no endpoints or components', () => {
    const fields = (one?: CollectionConfig) =>
      flattenAllFields({ fields: one?.fields ?? [] })
        .filter(({ type }) => type !== ('ui' as never))
        .map((field) => json({ ...field, admin: {} }))
    const [off, on] = [apply({ disabled: true }), apply({})]
    expect(off.collections?.map(({ slug }) => slug)).toEqual(
      on.collections?.map(({ slug }) => slug),
    )
    expect(fields(find(off, 'articles'))).toEqual(fields(find(on, 'articles')))
    expect(json(off)).not.toMatch(
      /#(?:Editing|MoveLog|OldAddresses|SaveButton|StageBar|TermsOutlook)"/,
    )
    expect(off.collections?.flatMap(({ endpoints }) => endpoints || [])).toEqual([])
    expect(off.endpoints).toBeUndefined()
    expect(json(off.jobs)).toBe(json(on.jobs))
    expect(find(on, 'articles')?.hooks?.beforeChange).not.toHaveLength(0)
  })
})

it('jobs cannot be run, queued or cancelled over HTTP, unless the app defines access', () => {
  const of = (config?: Config) => apply({}, config).jobs?.access ?? {}
  const req = { payload: { config: apply({}) }, user: { id: 1 } }
  const ask = (rule?: (args: never) => unknown) => rule?.({ req } as never)
  expect(Object.values(of()).map((rule) => ask(rule))).toEqual([false, false, false])
  expect(ask(of({ ...app(), jobs: { access: { run: () => true }, tasks: [] } }).run)).toBe(true)
})

it('the incoming config is not mutated', () => {
  const config = app()
  const before = json(config)
  apply({}, config)
  expect(json(config)).toBe(before)
})
