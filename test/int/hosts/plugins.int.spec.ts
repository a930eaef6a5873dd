// Beside the official plugins for search and MCP, in both orders, nothing hidden is shown and nothing is moved.
import type { CollectionConfig, Config, Plugin, TypedUser } from 'payload'

import { mcpPlugin } from '@payloadcms/plugin-mcp'
import { searchPlugin } from '@payloadcms/plugin-search'
import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ArticleIds } from '../../helpers/documents.ts'

import { offprint } from '../../../src/index.ts'
import { requireOptions } from '../../../src/options.ts'
import { setSchedule } from '../../../src/owed/schedule/setSchedule.ts'
import { guardSearch } from '../../../src/wiring/late.ts'
import { moveArticle } from '../../../src/workflow/moveArticle.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { deskApp, logIn } from '../../helpers/deskApp.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const secret = 'Hushhush'
const shown = 'Shown to all'

const late: CollectionConfig = {
  slug: 'late',
  access: { read: () => true },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'article', type: 'relationship', relationTo: 'articles' },
  ],
  versions: false,
}

function lateCollection(config: Config): Config {
  return { ...config, collections: [...(config.collections ?? []), late] }
}

function others(): Plugin[] {
  return [
    lateCollection,
    searchPlugin({ collections: ['articles', 'authors', 'republications'] }),
    mcpPlugin({ collections: { articles: { enabled: true }, outlets: { enabled: true } } }),
  ]
}

describe.each([
  ['Offprint first', () => [offprint(), ...others()]],
  ['Offprint last', () => [...others(), offprint()]],
])('%s', (_, plugins) => {
  let editor: string
  let hidden: ArticleIds
  let host: Host
  let open: ArticleIds

  beforeAll(async () => {
    host = await bootHost({
      adapter: { idType: 'uuid' },
      config: { ...deskApp(), plugins: plugins() },
      offprint: null,
    })
    hidden = await makeArticle(host.payload, { data: { title: secret } })
    open = await publishArticle(host.payload, { data: { title: shown } })
    editor = await logIn(host, 'editor')
  })
  afterAll(() => host.close())

  async function found(): Promise<(null | string)[]> {
    const { body } = await host.rest<{ docs: { title: null | string }[] }>(
      'GET',
      '/search?limit=0&sort=title',
    )
    return body.docs.map(({ title }) => title)
  }

  async function reindex(): Promise<void> {
    const { status } = await host.rest('POST', '/search/reindex', {
      body: { collections: ['articles', 'authors', 'republications'] },
      token: editor,
    })
    expect(status).toBe(200)
  }

  it('a reindex by an editor copies what is on the blog, and no hidden title', async () => {
    await reindex()
    const titles = await found()
    expect(titles).toContain(shown)
    expect(titles).not.toContain(secret)
  })

  it('a save keeps the copy of what is public, and makes none of the rest', async () => {
    for (const id of [hidden.article, open.article]) {
      const { status } = await host.rest('PATCH', `/articles/${id}`, {
        body: { series: 'Saved again' },
        token: editor,
      })
      expect(status).toBe(200)
    }
    expect(await found()).toContain(shown)
    expect(await found()).not.toContain(secret)
  })

  it('what was stored before goes at the next start', async () => {
    const stored = (relationTo: string, value: string) =>
      host.payload.db.create({
        collection: 'search' as never,
        data: { doc: { relationTo, value }, title: secret },
      })
    await stored('articles', hidden.article)
    await stored('authors', hidden.author)
    expect(await found()).toContain(secret)
    await guardSearch(host.payload)
    expect(await found()).not.toContain(secret)
    expect(await found()).toContain(shown)
  })

  it('a collection that comes later tells nothing of hidden titles', async () => {
    for (const article of [hidden.article, open.article]) {
      await host.payload.create({
        collection: 'late' as never,
        data: { name: article, article } as never,
        overrideAccess: true,
      })
    }
    for (const query of ['sort=article.title', `where[article][contains][title][like]=${secret}`]) {
      expect([query, (await host.rest('GET', `/late?${query}`)).status]).toEqual([query, 400])
    }
    expect((await host.rest('GET', '/late?sort=name')).body).toMatchObject({ totalDocs: 2 })
  })

  describe('a client of MCP', () => {
    let key: string
    let user: TypedUser

    beforeAll(async () => {
      key = randomUUID()
      const { docs } = await host.payload.find({
        collection: 'users',
        overrideAccess: true,
        where: { role: { equals: 'editor' } } as never,
      })
      user = { ...docs[0]!, collection: 'users' }
      const all = { create: true, delete: true, find: true, update: true }
      await host.payload.create({
        collection: 'payload-mcp-api-keys' as never,
        data: {
          apiKey: key,
          articles: all,
          enableAPIKey: true,
          outlets: all,
          user: user.id,
        } as never,
        overrideAccess: true,
      })
    })

    async function call(name: string, given: object): Promise<string> {
      const { body } = await host.rest<string>('POST', '/mcp', {
        body: {
          id: 1,
          jsonrpc: '2.0',
          method: 'tools/call',
          params: { name, arguments: given },
        },
        headers: { accept: 'application/json, text/event-stream', authorization: `Bearer ${key}` },
      })
      return JSON.stringify(body)
    }

    function update(collection: string, id: string, data: object): Promise<string> {
      return call(`update${collection}`, { id, ...data })
    }

    it('changes a field, and moves nothing', async () => {
      expect(await update('Articles', hidden.article, { series: 'By a program' })).toContain(
        'By a program',
      )
      const refused = 'An MCP client may not change stage, permission, terms or schedule.'
      expect(await update('Articles', hidden.article, { stage: 'published-at-outlet' })).toContain(
        refused,
      )
      const permission = { grantedBy: 'Nobody', grantedOn: '2024-01-02', mode: 'full' }
      expect(await update('Articles', hidden.article, { permission })).toContain(refused)
      expect(
        await update('Outlets', hidden.outlet, {
          terms: { fullText: 'forbidden', searchPolicy: 'self' },
        }),
      ).toContain(refused)
      const strict = { fullText: 'ask', searchPolicy: 'noindex' }
      expect(await call('createOutlets', { name: 'Strict', terms: strict })).toContain('Strict')
      for (const looser of [{ fullText: 'allowed' }, { allowedSince: '2024-01-02' }]) {
        const terms = { ...strict, ...looser }
        expect(await call('createOutlets', { name: 'Free', terms })).toContain(refused)
      }
      const req = Object.assign(await createLocalReq({ user }, host.payload), { payloadAPI: 'MCP' })
      const { article } = hidden
      const options = requireOptions(host.payload)
      await expect(setSchedule(req as never, article, {}, options)).rejects.toMatchObject({
        data: { code: 'not-allowed' },
        status: 403,
      })
      const move = { expectedUpdatedAt: null, to: 'published-at-outlet', via: 'local' } as const
      await expect(moveArticle(req as never, article, move)).rejects.toMatchObject({
        data: { code: 'not-allowed' },
        status: 403,
      })
      const { docs } = await host.payload.find({
        collection: 'articles',
        overrideAccess: true,
        where: { id: { equals: hidden.article } },
      })
      expect(docs).toMatchObject([{ series: 'By a program', stage: 'drafted' }])
    })
  })

  it('what is taken off the blog goes at once, with its author', async () => {
    await reindex()
    await moveTo(host.payload, open.article, 'published-at-outlet')
    expect(await found()).toEqual([])
  })
})
