// What somebody tries who wants a role, or what is hidden, in an app with open registration and ids that are numbers.
import type { CollectionConfig } from 'payload'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { makeArticle, publishArticle } from '../../helpers/documents.ts'

const password = 'correct horse battery'
const secret = 'Hushhush'
const files = mkdtempSync(path.join(tmpdir(), 'offprint-host-'))

const users: CollectionConfig = {
  slug: 'users',
  access: { create: () => true, update: ({ req }) => ({ id: { equals: req.user?.id ?? 0 } }) },
  auth: true,
  fields: [
    { name: 'nickname', type: 'text' },
    { name: 'claimed', type: 'text' },
  ],
}
const readers: CollectionConfig = {
  slug: 'readers',
  access: { create: () => true },
  auth: true,
  fields: [
    { name: 'role', type: 'select', options: ['admin', 'editor', 'author'], saveToJWT: true },
  ],
}
const media: CollectionConfig = { slug: 'media', fields: [], upload: { staticDir: files } }
const campaigns: CollectionConfig = {
  slug: 'campaigns',
  access: { read: () => true },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'pieces', type: 'join', collection: 'articles', on: 'campaign' },
    { name: 'mixed', type: 'join', collection: ['articles', 'links'] as never, on: 'campaign' },
  ],
}
const links: CollectionConfig = {
  slug: 'links',
  access: { read: () => true },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'article', type: 'relationship', relationTo: 'articles' },
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns' as never },
  ],
}

let host: Host
let hidden: number
let open: number
let campaign: number

beforeAll(async () => {
  host = await bootHost({
    config: { collections: [users, readers, media, campaigns, links] },
    offprint: {
      access: {
        authorOf: (user) => JSON.parse((user as { claimed?: string }).claimed ?? 'null') as never,
      },
      admins: (user) => {
        if (user.email.startsWith('broken')) {
          throw new Error('The function of the app fails.')
        }
        return user.email === 'ada@example.org'
      },
      overrides: {
        articles: ({ collection }) => ({
          ...collection,
          fields: [
            ...collection.fields,
            { name: 'campaign', type: 'relationship', relationTo: 'campaigns' as never },
          ],
        }),
      },
    },
  })
  await makeDocuments()
})
afterAll(async () => {
  await host.close()
  rmSync(files, { force: true, recursive: true })
})

async function makeDocuments(): Promise<void> {
  campaign = await make('campaigns', { name: 'Spring' })
  const data = { campaign, title: secret } as never
  hidden = Number((await makeArticle(host.payload, { data })).article)
  for (const grantedBy of ['Zed of Hushhush', 'Abe']) {
    const permission = { grantedBy, grantedOn: '2024-01-01', mode: 'full' }
    const one = await publishArticle(host.payload, {
      data: { campaign, permission, title: `Open, ${grantedBy.slice(0, 3)}` } as never,
    })
    open = Number(one.article)
  }
  await make('links', { name: 'hidden', article: hidden, campaign })
  await make('links', { name: 'open', article: open, campaign })
}

async function make(collection: string, data: object): Promise<number> {
  const made = await host.payload.create({
    collection: collection as 'users',
    data: data as never,
    overrideAccess: true,
  })
  return made.id as unknown as number
}

async function register(email: string, data: object = {}, slug = 'users') {
  const account = { email, password }
  const made = await host.rest<{ doc: { id: number } }>('POST', `/${slug}`, {
    body: { ...data, ...account },
  })
  expect(made.status).toBe(201)
  const { body } = await host.rest<{ token: string }>('POST', `/${slug}/login`, { body: account })
  return { id: made.body.doc.id, token: body.token }
}

async function statusOf(token: string | undefined, ...addresses: string[]): Promise<number[]> {
  const answers = addresses.map((address) => host.rest('GET', address, { token }))
  return (await Promise.all(answers)).map(({ status }) => status)
}

describe('a role', () => {
  it('is not taken at an open registration, nor by the user later', async () => {
    const forged = { id: 777, digest: { scope: 'all' }, role: 'admin' }
    const { id, token } = await register('eve@example.org', forged)
    await host.rest('PATCH', `/users/${id}`, { body: { role: 'admin' }, token })
    await host.rest('PATCH', '/users/me', { body: { role: 'admin' }, token })
    await host.rest('PATCH', `/users?where[id][equals]=${id}`, { body: { role: 'admin' }, token })
    const { body } = await host.graphql(
      `mutation { updateUser(id: ${id}, data: { nickname: "Eve", role: admin }) { nickname } }`,
      { token },
    )
    expect(body).toMatchObject({ data: { updateUser: { nickname: 'Eve' } } })
    const user = await host.payload.findByID({ id, collection: 'users', overrideAccess: true })
    expect(user).toMatchObject({ digest: { scope: null }, nickname: 'Eve', role: null })
    expect(await statusOf(token, '/articles/owed', '/reminders')).toEqual([403, 403])
  })

  it('of another collection of logins opens nothing', async () => {
    const { token } = await register('reader@example.org', { role: 'admin' }, 'readers')
    expect(await statusOf(token, '/articles/owed', `/articles/${hidden}`)).toEqual([403, 404])
  })

  it('is none where the function of the app throws, and the app still answers', async () => {
    const { id, token } = await register('broken@example.org')
    expect(
      await statusOf(token, '/users/me', `/users/${id}`, '/articles', '/articles/owed'),
    ).toEqual([200, 200, 200, 403])
  })

  it.each([
    ['"nonsense"'],
    ['-1'],
    ['1.5'],
    ['["1"]'],
    ['{"id":"x"}'],
    ['{"id":{"in":[1]}}'],
    ['true'],
  ])('with the author %s is that of nobody', async (claimed) => {
    const email = `${Math.random().toString(36).slice(2)}@example.org`
    const { id, token } = await register(email, { claimed })
    await host.payload.update({
      id,
      collection: 'users',
      data: { role: 'author' } as never,
      overrideAccess: true,
    })
    expect(
      await statusOf(token, '/articles', '/notes', '/articles/owed', `/articles/${hidden}`),
    ).toEqual([200, 200, 200, 404])
    const made = await host.rest('POST', '/articles', { body: { title: 'Mine' }, token })
    expect(made.status).toBe(403)
  })
})

describe('through the joins of the app', () => {
  const ask = (query: string) => host.rest('GET', `/campaigns/${campaign}?${query}`)
  const text = async (query: string) => {
    const { body, status } = await ask(query)
    return status === 200 ? JSON.stringify(body) : 'refused'
  }

  it.each(['pieces', 'mixed'])('%s shows what is on the blog only', async (join) => {
    const seen = await text(`depth=3&joins[${join}][limit]=0`)
    expect(seen).toContain('Open, ')
    expect(seen).not.toContain(secret)
  })

  it.each(['pieces', 'mixed'])('%s compares nothing that is hidden', async (join) => {
    for (const field of ['permission.grantedBy', 'permission__grantedBy', 'body']) {
      const where = (word: string) => text(`joins[${join}][where][${field}][like]=${word}`)
      expect([field, await where(secret)]).toEqual([field, await where('Nonsense')])
    }
  })

  it.each(['pieces', 'mixed'])('%s sorts by nothing that is hidden', async (join) => {
    for (const field of ['permission.grantedBy', 'permission__grantedBy']) {
      const up = await text(`joins[${join}][sort]=${field}`)
      expect([field, up]).toEqual([field, await text(`joins[${join}][sort]=-${field}`)])
    }
  })
})

it('distinct values and counts through a relation reveal nothing', async () => {
  const distinct = host.payload.findDistinct({
    collection: 'links' as never,
    field: 'article.title' as never,
    overrideAccess: false,
  } as never)
  const values = await distinct.then((found) => JSON.stringify(found)).catch(() => 'refused')
  expect(values).not.toContain(secret)
  const count = (word: string) =>
    host.rest('GET', `/links/count?where[article.title][like]=${word}`)
  expect((await count(secret)).body).toEqual((await count('Nonsense')).body)
})

it('the collections of Payload itself reveal nothing', async () => {
  const { token } = await register('curious@example.org')
  await host.payload.create({
    collection: 'payload-locked-documents' as 'users',
    data: {
      document: { relationTo: 'articles', value: hidden },
      user: { relationTo: 'users', value: 1 },
    } as never,
    overrideAccess: true,
  })
  const answer = async (slug: string, field: string, word: string) => {
    const { body, status } = await host.rest(
      'GET',
      `/${slug}?depth=5&where[${field}][like]=${word}`,
      {
        token,
      },
    )
    return [status, JSON.stringify(body).replaceAll(word, '…')]
  }
  for (const field of ['document.title', 'document.value.title', 'document.articles.title']) {
    const found = await answer('payload-locked-documents', field, secret)
    expect([field, ...found]).toEqual([
      field,
      ...(await answer('payload-locked-documents', field, 'Nonsense')),
    ])
  }
  const all = await host.rest('GET', '/payload-locked-documents?depth=5', { token })
  expect(JSON.stringify(all.body)).not.toContain(secret)
  const sorted = await Promise.all(
    ['', '-'].map((sign) =>
      host.rest('GET', `/payload-locked-documents?sort=${sign}document.title`, { token }),
    ),
  )
  expect(sorted[0]?.status).toBe(sorted[1]?.status)
})

describe('a number', () => {
  it('tells nothing of what is hidden', async () => {
    const absent = 987_654
    const asked = (id: number, token?: string) =>
      Promise.all([
        host.rest('GET', `/articles/${id}?depth=10`, { token }),
        host.rest('GET', `/articles/${id}/transition`, { token }),
        host.rest('GET', `/articles/versions/${id + 100_000}`, { token }),
        host.rest('POST', `/articles/access/${id}`, { body: {}, token }),
        host.rest('POST', `/articles/${id}/transition`, { body: { to: 'drafted' }, token }),
        host.rest('PATCH', `/articles/${id}`, { body: { title: 'x' }, token }),
        host.rest('DELETE', `/articles/${id}`, { token }),
        host.rest('POST', `/articles/${id}/duplicate`, { body: {}, token }),
        host.rest('POST', `/articles/${id}/presence`, { body: {}, token }),
        host.rest('POST', `/articles/${id}/preview`, { body: {}, token }),
      ])
    const shape = (answers: { body: unknown; status: number }[], id: number) =>
      answers.map(({ body, status }) => [status, JSON.stringify(body).replaceAll(String(id), 'N')])
    const { token } = await register('counter@example.org')
    for (const who of [undefined, token]) {
      expect(shape(await asked(hidden, who), hidden)).toEqual(
        shape(await asked(absent, who), absent),
      )
    }
  })

  it('has one form', async () => {
    const { token } = await register('ada@example.org')
    for (const id of [
      `0${open}`,
      `${open}.0`,
      `0x${open}`,
      `${open}e0`,
      `+${open}`,
      `${open}%20`,
    ]) {
      const answers = await Promise.all([
        host.rest('GET', `/articles/${id}/transition`, { token }),
        host.rest('POST', `/articles/${id}/transition`, { body: { to: 'drafted' }, token }),
        host.rest('POST', `/articles/${id}/preview`, { body: { data: {} }, token }),
        host.rest('POST', `/articles/${id}/schedule`, { body: { on: '2099-01-01' }, token }),
      ])
      expect([id, ...answers.map(({ status }) => status)]).toEqual([id, 404, 404, 404, 404])
    }
  })
})
