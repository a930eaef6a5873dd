// What an app answers without Offprint it answers with it: each check asks the app of `checked/app.ts` one thing.
import type { Payload } from 'payload'

import type { Host } from '../helpers/bootHost.ts'
import type { Answer, CallOptions } from '../helpers/bootPayload.ts'
import type { Seen } from './checked/app.ts'

/** What a check gets: an app that is running. */
export type CheckedHost = Pick<Host, 'databaseURL' | 'graphql' | 'payload' | 'rest'>

/** The answer is compared as JSON, after `comparable`. */
export type Check = (host: CheckedHost) => Promise<unknown>

type Body = Record<string, unknown>
interface Doc extends Body {
  id: string
}

const email = 'reader@example.org'
const password = 'a long password'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const hosts = new Set(['blog-pages', 'media', 'site-categories', 'users'])

export const checks: Record<string, Check> = {
  'a big body': async (host) => {
    const settings = { text: 'x'.repeat(3_000_000) }
    const { body, status } = await createPage(host, { settings })
    return { bytes: JSON.stringify(body.doc?.settings ?? null).length, status }
  },
  'a body that is no object': async (host) => {
    const token = await signIn(host)
    const list = await host.rest('POST', '/site-categories', { body: ['name'], token })
    const none = await host.rest('POST', '/site-categories', { token })
    return [list, none].map(told)
  },
  'access results': async (host) => {
    const token = await signIn(host)
    const answers = await Promise.all([
      host.rest('GET', '/access', { token }),
      host.rest('GET', '/access'),
    ])
    return answers.map(({ body, status }) => ({ access: ofHost(body, host), status }))
  },
  'a deep value': async (host) => {
    const deep = JSON.parse('['.repeat(400) + ']'.repeat(400)) as unknown
    return (await createPage(host, { settings: { deep } })).status
  },
  'a hook of the app on every operation': async (host) => {
    const { hooks } = seenOf(host)
    const { body } = await createPage(host)
    hooks.length = 0
    const token = await signIn(host)
    await host.rest('PATCH', `/blog-pages/${body.doc?.id}`, { body: { views: 2 }, token })
    await host.rest('DELETE', `/blog-pages/${body.doc?.id}`, { token })
    return [...hooks]
  },
  'a list of 300 pages': async (host) => {
    await createMany(host, 300)
    const token = await signIn(host)
    const paths = ['limit=500', 'limit=0', 'limit=-1', 'pagination=false', 'limit=20&page=3', '']
    return Promise.all(
      paths.map(async (query) => {
        const signedIn = await host.rest<List>('GET', `/blog-pages?${query}`, { token })
        const anonymous = await host.rest<List>('GET', `/blog-pages?${query}`)
        return [signedIn, anonymous].map(({ body, status }) => [
          query,
          status,
          body.docs?.length,
          body.totalDocs,
          body.limit,
          body.totalPages,
        ])
      }),
    )
  },
  'a value that the database cannot take': async (host) => {
    const tooLarge = await createPage(host, { views: 1e300 })
    const nul = await createPage(host, { slug: 'a\u0000b' })
    const nowhere = await createPage(host, { category: '00000000-0000-4000-8000-000000000000' })
    return [tooLarge, nul, nowhere].map(told)
  },
  'bulk update and delete': async (host) => {
    const token = await signIn(host)
    await createMany(host, 3, 'bulk')
    const where = 'where[slug][like]=bulk'
    const body = { views: 7 }
    const updated = await host.rest('PATCH', `/blog-pages?${where}&sort=slug`, { body, token })
    const wrong = { views: -1 }
    const refused = await host.rest('PATCH', `/blog-pages?${where}`, { body: wrong, token })
    const deleted = await host.rest('DELETE', `/blog-pages?${where}&depth=0`, { token })
    const unbound = await host.rest('DELETE', '/blog-pages', { token })
    return [updated, refused, deleted, unbound].map(told)
  },
  'count and where': async (host) => {
    const token = await signIn(host)
    await createMany(host, 3, 'count')
    const paths = [
      '/count?where[slug][like]=count',
      '?where[slug][equals]=count-1&select[title]=true',
      '?where[nothing][equals]=1',
      '?where[title][nonsense]=1',
      '?where[or][0][slug][equals]=count-0&where[or][1][views][greater_than]=5&sort=-slug&depth=0',
    ]
    return Promise.all(
      paths.map(async (one) => told(await host.rest('GET', `/blog-pages${one}`, { token }))),
    )
  },
  'document access': async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host)
    const path = `/blog-pages/access/${body.doc?.id}`
    const missing = '/blog-pages/access/00000000-0000-4000-8000-000000000000'
    const asked = [
      host.rest('POST', path, { body: {}, token }),
      host.rest('POST', path, { body: {} }),
      host.rest('POST', missing, { body: {}, token }),
    ]
    return (await Promise.all(asked)).map(told)
  },
  'drafts and publishing': async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host, { _status: 'draft' })
    const path = `/blog-pages/${body.doc?.id}`
    const hidden = await host.rest('GET', path)
    const published = await host.rest('PATCH', path, { body: { _status: 'published' }, token })
    const draft = await host.rest('PATCH', `${path}?depth=0&draft=true`, {
      body: { title: 'New' },
      token,
    })
    const shown = await host.rest('GET', path)
    const latest = await host.rest('GET', `${path}?depth=0&draft=true`, { token })
    const bad = await host.rest('PATCH', path, { body: { title: 'x'.repeat(99) }, token })
    return [hidden, published, draft, shown, latest, bad].map(told)
  },
  duplicate: async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host)
    const path = `/blog-pages/${body.doc?.id}/duplicate?depth=0`
    const copy = await host.rest('POST', path, { body: { slug: 'copied' }, token })
    return [copy, await host.rest('POST', path, { body: {} })].map(told)
  },
  'errors that the app sees': async (host) => {
    const { errors } = seenOf(host)
    errors.length = 0
    const answers = [
      await host.rest('GET', '/broken'),
      await host.rest('GET', '/blog-pages/not-an-id'),
      await host.rest('POST', '/blog-pages', { body: {} }),
      await host.rest('GET', '/nothing-here'),
    ]
    return {
      answers: answers.map((one) => ({ ...told(one), header: one.headers.get('X-App-Error') })),
      errors: [...errors],
    }
  },
  'first user, login, me, logout': async (host) => {
    await host.payload.delete({
      collection: 'users',
      overrideAccess: true,
      where: { id: { exists: true } },
    })
    const body = { name: 'Reader', email, password }
    const first = await host.rest('POST', '/users/first-register', { body })
    const second = await host.rest('POST', '/users/first-register', { body })
    const wrong = await host.rest('POST', '/users/login', { body: { email, password: 'wrong' } })
    const token = await signIn(host)
    const me = await host.rest('GET', '/users/me', { token })
    const refreshed = await host.rest('POST', '/users/refresh-token', { token })
    const changed = await host.rest('PATCH', `/users/${(me.body.user as Doc).id}`, {
      body: { name: 'R.' },
      token,
    })
    const out = await host.rest('POST', '/users/logout', { body: {}, token })
    const after = await host.rest('GET', '/users/me', { token })
    const nobody = await host.rest('GET', '/users/me')
    const init = await host.rest('GET', '/users/init')
    return [first, second, wrong, me, refreshed, changed, out, after, nobody, init].map(told)
  },
  'forgotten password': async (host) => {
    await signIn(host)
    const { mails } = seenOf(host)
    mails.length = 0
    const known = await host.rest('POST', '/users/forgot-password', { body: { email } })
    const unknown = await host.rest('POST', '/users/forgot-password', { body: { email: 'a@b.cd' } })
    const reset = await host.rest('POST', '/users/reset-password', {
      body: { password, token: 'no' },
    })
    const verify = await host.rest('POST', '/users/verify/nothing')
    return { answers: [known, unknown, reset, verify].map(told), mails: [...mails] }
  },
  'forty comparisons': async (host) => {
    await createMany(host, 3, 'forty')
    const where = Array.from(
      { length: 40 },
      (_, index) => `where[or][${index}][slug][equals]=forty-${index}`,
    )
    const answers = [
      await host.rest('GET', `/blog-pages?${where.join('&')}&depth=0`, {
        token: await signIn(host),
      }),
      await host.rest('GET', `/blog-pages?${where.join('&')}&depth=0`),
    ]
    return answers.map(told)
  },
  'geo operators': async (host) =>
    told(
      await host.rest('GET', '/blog-pages?where[title][near]=10,20,1000', {
        token: await signIn(host),
      }),
    ),
  globals: async (host) => {
    const token = await signIn(host)
    const body = { links: [{ label: 'Home' }], title: 'The app' }
    const updated = await host.rest('POST', '/globals/site-header', { body, token })
    const read = await host.rest('GET', '/globals/site-header?locale=de&fallback-locale=en')
    const refused = await host.rest('POST', '/globals/site-header', { body })
    const invalid = await host.rest('POST', '/globals/site-header', {
      body: { links: [{}] },
      token,
    })
    const versions = await host.rest<List>('GET', '/globals/site-header/versions?limit=1', {
      token,
    })
    return {
      answers: [updated, read, refused, invalid].map(told),
      versions: versions.body.docs?.length,
    }
  },
  'GraphQL of 300 pages and their relations': async (host) => {
    await createMany(host, 300)
    const query = `{ BlogPages(limit: 300) { totalDocs docs { title category { name } related { title } layout { __typename } } } }`
    const many = `{ ${Array.from({ length: 25 }, (_, index) => `a${index}: BlogPages(limit: 1) { totalDocs }`).join(' ')} }`
    const token = await signIn(host)
    const all = await host.graphql(query, { token })
    const docs = (all.body.data as { BlogPages?: { docs: unknown[] } } | undefined)?.BlogPages?.docs
    const others = [await host.graphql(query), await host.graphql(many, { token })]
    return {
      count: docs?.length,
      errors: all.body.errors,
      first: docs?.[0],
      others: others.map(told),
    }
  },
  'GraphQL of the app': async (host) => {
    const token = await signIn(host)
    const queries = [
      '{ Hello }',
      '{ Nothing }',
      '{ meUser { user { email } } }',
      'mutation { createSiteCategory(data: { name: "of GraphQL" }) { name } }',
      'mutation { createSiteCategory(data: { name: "of GraphQL" }) { name } }',
      '{ BlogPages(where: { slug: { equals: "x" } }, limit: 500) { limit } }',
      '{ Access { canAccessAdmin } }',
    ]
    const answers: unknown[] = []
    for (const query of queries) {
      answers.push(told(await host.graphql(query, { token })))
      answers.push(told(await host.graphql(query)))
    }
    return answers
  },
  'GraphQL types': async (host) => {
    const names = ['BlogPage', 'BlogPages', 'SiteCategory', 'SiteHeader', 'mutationBlogPageInput']
    const parts = names.map(
      (name, index) =>
        `t${index}: __type(name: "${name}") { kind fields { name type { kind name ofType { name } } } inputFields { name } }`,
    )
    return told(await host.graphql(`{ ${parts.join(' ')} }`))
  },
  'jobs over HTTP': async (host) => {
    await host.payload.jobs.queue({ input: {}, overrideAccess: true, task: 'count-pages' } as never)
    const seen = seenOf(host)
    seen.jobs = 0
    const token = await signIn(host)
    const refused = [
      await host.rest('GET', '/payload-jobs/run'),
      await host.rest('GET', '/payload-jobs/run', { token }),
    ]
    const queued = await host.rest('POST', '/payload-jobs', {
      body: { taskSlug: 'count-pages' },
      token,
    })
    const run = await host.rest('GET', '/payload-jobs/run', {
      headers: { Authorization: 'Bearer cron' },
    })
    const { status } = await host.rest('GET', '/payload-jobs?limit=1', { token })
    const { labels, lockDocuments } = configOf(host, 'payload-jobs')
    return {
      jobs: seen.jobs,
      labels,
      lockDocuments,
      queued: told(queued),
      refused: refused.map(told),
      run: told(run),
      status,
    }
  },
  'localized values': async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host)
    const path = `/blog-pages/${body.doc?.id}`
    const german = { layout: [{ blockType: 'hero-banner', heading: 'Hallo' }], title: 'Seite' }
    const written = await host.rest('PATCH', `${path}?locale=de`, { body: german, token })
    const all = await host.rest('GET', `${path}?locale=all&depth=0`, { token })
    return [written, all].map(told)
  },
  'locked documents': async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host)
    const me = await host.rest<{ user: Doc }>('GET', '/users/me', { token })
    const lock = {
      document: { relationTo: 'blog-pages', value: body.doc?.id },
      user: { relationTo: 'users', value: me.body.user.id },
    }
    const locked = await host.rest('POST', '/payload-locked-documents?depth=0', {
      body: lock,
      token,
    })
    return told(locked)
  },
  'media and their files': async (host) => {
    const token = await signIn(host)
    const form = new FormData()
    form.set('file', new Blob([png], { type: 'image/png' }), `pixel-${Date.now()}.png`)
    form.set('_payload', JSON.stringify({ alt: 'A pixel' }))
    const made = await host.rest<{ doc?: { filename: string } & Doc }>('POST', '/media', {
      body: form,
      token,
    })
    const file = await host.rest<string>('GET', `/media/file/${made.body.doc?.filename}`)
    const read = await host.rest('GET', `/media/${made.body.doc?.id}`)
    const none = await host.rest('POST', '/media', { body: { alt: 'no file' }, token })
    const noForm = await host.rest('POST', '/media', {
      body: 'broken',
      headers: { 'Content-Type': 'multipart/form-data' },
      token,
    })
    const found = await host.rest('GET', '/media?where[alt][like]=pixel&limit=0&depth=0')
    const changed = await host.rest('PATCH', `/media/${made.body.doc?.id}`, {
      body: { alt: 'Another' },
      token,
    })
    const bulk = await host.rest('DELETE', `/media?where[id][in]=${made.body.doc?.id}`, { token })
    const gone = await host.rest('DELETE', `/media/${made.body.doc?.id}`, { token })
    const answers = [made, read, none, noForm, found, changed, bulk, gone].map(told)
    return {
      answers,
      file: {
        type: file.headers.get('content-type'),
        length: file.body.length,
        status: file.status,
      },
    }
  },
  'own endpoint': async (host) => told(await host.rest('GET', '/hello')),
  'paths that lead through relations': async (host) => {
    const token = await signIn(host)
    await createPage(host)
    const queries = [
      'where[category.name][equals]=First',
      'where[related.title][like]=Page',
      'where[layout.heading][exists]=true',
      'sort=category.name',
      'where[cover.alt][equals]=x',
    ]
    return Promise.all(
      queries.flatMap((query) => [
        host.rest<List>('GET', `/blog-pages?${query}&depth=0`, { token }).then(counted),
        host.rest<List>('GET', `/blog-pages?${query}&depth=0`).then(counted),
      ]),
    )
  },
  'populate and select': async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host, { secret: 'only for logins' })
    const path = `/blog-pages/${body.doc?.id}`
    const answers = await Promise.all([
      host.rest(
        'GET',
        `${path}?select[title]=true&select[category]=true&populate[site-categories][name]=true`,
        { token },
      ),
      host.rest('GET', `${path}?depth=0&select[secret]=true`),
      host.rest(
        'GET',
        `/site-categories?where[name][equals]=First&joins[pages][limit]=1&joins[pages][sort]=-slug`,
      ),
      host.rest('GET', `/site-categories?where[name][equals]=First&joins=false`),
    ])
    return answers.map(told)
  },
  preferences: async (host) => {
    const token = await signIn(host)
    const value = { columns: ['title'], long: 'x'.repeat(200_000) }
    const set = await host.rest('POST', '/payload-preferences/list', { body: { value }, token })
    const read = await host.rest('GET', '/payload-preferences/list', { token })
    const removed = await host.rest('DELETE', '/payload-preferences/list', { token })
    return [set, read, removed].map(({ body, status }) => ({
      bytes: JSON.stringify(body).length,
      status,
    }))
  },
  sort: async (host) => {
    const token = await signIn(host)
    await createMany(host, 3, 'sort')
    const sorts = ['slug', '-slug', 'views,-slug', 'nothing', '-createdAt']
    return Promise.all(
      sorts.map(async (sort) => {
        const { body, status } = await host.rest<List>(
          'GET',
          `/blog-pages?where[slug][like]=sort-&sort=${sort}&depth=0`,
          { token },
        )
        return [status, body.docs?.map(({ slug }) => slug)]
      }),
    )
  },
  'start, admin panel and words': async ({ payload }) => {
    const { admin, custom, i18n, localization } = payload.config
    const { beforeDashboard = [], providers = [], views } = admin.components
    const en = i18n.translations.en as unknown as { general: { dashboard: string } }
    return Promise.resolve({
      beforeDashboard: withoutOurs(beforeDashboard),
      dashboard: en.general.dashboard,
      locales: localization && localization.localeCodes,
      providers: withoutOurs(providers ?? []),
      starts: (custom as { seen: Seen }).seen.starts,
      views: Object.keys(views ?? {}).filter((one) => !one.startsWith('offprint')),
      widgets: (admin.dashboard?.widgets ?? [])
        .map(({ slug }) => slug)
        .filter((slug) => !slug.startsWith('offprint')),
    })
  },
  'two mutations in one request': async (host) => {
    const token = await signIn(host)
    const one = (alias: string, name: string) =>
      `${alias}: createSiteCategory(data: { name: "${name}" }) { name }`
    return told(
      await host.graphql(`mutation { ${one('a', 'one')} ${one('b', 'two')} ${one('c', 'two')} }`, {
        token,
      }),
    )
  },
  'unique values': async (host) => {
    const token = await signIn(host)
    const body = { name: 'Only once' }
    const first = await host.rest('POST', '/site-categories', { body, token })
    const second = await host.rest('POST', '/site-categories', { body, token })
    return [first, second].map(told)
  },
  'validation errors': async (host) => {
    const token = await signIn(host)
    const layout = [{ blockType: 'quote' }, { blockType: 'unknown' }]
    const bodies = [
      {},
      { title: 1 },
      { title: 'x', views: -3 },
      { layout, title: 'x' },
      { shownOn: 'soon', title: 'x' },
    ]
    const answers: unknown[] = []
    for (const body of bodies) {
      answers.push(
        told(
          await host.rest('POST', '/blog-pages', {
            body: { _status: 'published', ...body },
            token,
          }),
        ),
      )
      answers.push(
        told(
          await host.rest('POST', '/blog-pages', {
            body,
            headers: { 'Accept-Language': 'de' },
            token,
          }),
        ),
      )
    }
    return answers
  },
  versions: async (host) => {
    const token = await signIn(host)
    const { body } = await createPage(host)
    const path = `/blog-pages/${body.doc?.id}`
    await host.rest('PATCH', path, { body: { _status: 'published', title: 'Second' }, token })
    const where = `where[parent][equals]=${body.doc?.id}&sort=createdAt`
    const list = await host.rest<List>('GET', `/blog-pages/versions?${where}&depth=0`, { token })
    const first = list.body.docs?.[0]
    const anonymous = await host.rest('GET', `/blog-pages/versions?${where}`)
    const restored = await host.rest('POST', `/blog-pages/versions/${first?.id}?depth=0`, { token })
    const none = await host.rest('GET', '/site-categories/versions', { token })
    const noRestore = await host.rest('POST', `/site-categories/versions/${first?.id}`, { token })
    const { totalDocs } = list.body
    return { answers: [anonymous, restored, none, noRestore].map(told), totalDocs }
  },
}

interface List {
  docs?: Doc[]
  limit?: number
  totalDocs?: number
  totalPages?: number
}

/** Removes what the checks made, so that the next start finds the tables empty. */
export async function cleanUp({ payload }: CheckedHost): Promise<void> {
  for (const collection of [
    'blog-pages',
    'site-categories',
    'media',
    'users',
    'payload-jobs',
    'payload-locked-documents',
    'payload-preferences',
  ]) {
    await payload.db.deleteMany({ collection: collection as never, where: {} })
    if (configOf({ payload }, collection).versions) {
      await payload.db.deleteVersions({ collection: collection as never, where: {} })
    }
  }
}

/** Ids, dates, tokens and the fields that Offprint adds are not compared. */
export function comparable(answer: unknown): unknown {
  const text =
    JSON.stringify(answer, (key, value: unknown) => (added.has(key) ? undefined : value)) ?? 'null'
  return JSON.parse(
    text
      .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '<id>')
      .replaceAll(/"id":"[\da-f]{24}"/g, '"id":"<id>"')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|\+00:00)/g, '<date>')
      .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>')
      .replaceAll(/pixel-\d+/g, 'pixel')
      .replaceAll(/"(exp|iat|refreshedTokenExpiration)":\d+/g, '"$1":0'),
  ) as unknown
}

const added = new Set([
  '_sid',
  'author',
  'digest',
  'isPublic',
  'rights',
  'role',
  'sessions',
  'sid',
  'startPage',
])

function withoutOurs(components: unknown[]): unknown[] {
  return components.filter((one) => !JSON.stringify(one).includes('offprint/'))
}

function told({ body, status }: Answer<unknown>): { body: unknown; status: number } {
  return { body, status }
}

function counted({ body, status }: Answer<List>): unknown {
  return [status, body.totalDocs, body.docs ? null : body]
}

/** Of the app's own collections, spelled out: Payload says `true` where every field allows everything. */
function ofHost(body: unknown, { payload }: CheckedHost): unknown {
  const { collections = {}, ...rest } = body as { collections?: Record<string, Permissions> }
  const own = Object.entries(collections).filter(([slug]) => hosts.has(slug))
  return {
    ...rest,
    collections: Object.fromEntries(
      own.map(([slug, { fields, ...rights }]) => {
        const names = fieldNames(payload, slug).filter((name) => !added.has(name))
        const permissions = names.map((name) => [name, fields === true || (fields?.[name] ?? null)])
        return [slug, { ...rights, fields: Object.fromEntries(permissions) as Body }]
      }),
    ),
  }
}

interface Permissions extends Body {
  fields?: Body | true
}

function fieldNames(payload: Payload, slug: string): string[] {
  const { flattenedFields } = configOf({ payload }, slug) as { flattenedFields: { name: string }[] }
  return flattenedFields.map(({ name }) => name)
}

function seenOf({ payload }: Pick<CheckedHost, 'payload'>): Seen {
  return (payload.config.custom as { seen: Seen }).seen
}

function configOf({ payload }: { payload: Payload }, slug: string) {
  return (payload.collections as unknown as Record<string, { config: Body }>)[slug]?.config ?? {}
}

async function signIn({ payload, rest }: CheckedHost): Promise<string> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    overrideAccess: true,
    where: { email: { equals: email } },
  })
  if (totalDocs === 0) {
    await payload.create({
      collection: 'users',
      data: { name: 'Reader', email, password } as never,
      overrideAccess: true,
    })
  }
  const { body } = await rest<{ token: string }>('POST', '/users/login', {
    body: { email, password },
  })
  return body.token
}

async function createPage(host: CheckedHost, data: Body = {}): Promise<Answer<{ doc?: Doc }>> {
  const token = await signIn(host)
  const options: CallOptions = {
    body: { _status: 'published', category: await category(host), layout, title: 'Page', ...data },
    token,
  }
  return host.rest<{ doc?: Doc }>('POST', '/blog-pages', options)
}

const layout = [
  { blockType: 'hero-banner', heading: 'Hello' },
  { blockType: 'quote', text: 'Said' },
]

async function category({ payload }: CheckedHost): Promise<string> {
  const name = 'First'
  const collection = 'site-categories' as never
  const { docs } = await payload.find({
    collection,
    overrideAccess: true,
    where: { name: { equals: name } },
  })
  const doc =
    docs[0] ?? (await payload.create({ collection, data: { name } as never, overrideAccess: true }))
  return String((doc as Doc).id)
}

/** Once for each prefix. */
async function createMany(host: CheckedHost, count: number, prefix = 'many'): Promise<void> {
  const { payload } = host
  const collection = 'blog-pages' as never
  const { totalDocs } = await payload.count({
    collection,
    overrideAccess: true,
    where: { slug: { like: `${prefix}-` } },
  })
  const of = await category(host)
  for (let index = totalDocs; index < count; index += 1) {
    const data = {
      slug: `${prefix}-${index}`,
      _status: 'published',
      category: of,
      title: { en: `Page ${index}` },
      views: index,
    }
    await payload.db.create({ collection, data: data as never })
  }
}
