// Beside the official plugins for search and MCP, in both orders, nothing hidden is shown and nothing is moved.
import type { CollectionConfig, Config, Plugin } from 'payload'

import { mcpPlugin } from '@payloadcms/plugin-mcp'
import { searchPlugin } from '@payloadcms/plugin-search'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ArticleIds } from '../../helpers/documents.ts'

import { offprint } from '../../../src/index.ts'
import { requireOptions } from '../../../src/options.ts'
import { setSchedule } from '../../../src/owed/schedule/setSchedule.ts'
import { guardSearch } from '../../../src/wiring/late.ts'
import { moveArticle } from '../../../src/workflow/moveArticle.ts'
import { makeAgent } from '../../helpers/agent.ts'
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

  it('a program gets our tools, and no generic ones that write our collections', async () => {
    const agent = await makeAgent(host)
    const names = (await agent.tools()).map(({ name }) => name)
    expect(names.toSorted()).toEqual([
      'offprint_explain',
      'offprint_fill',
      'offprint_owed',
      'offprint_preview',
      'offprint_propose',
      'offprint_take_in',
    ])
    expect(
      await agent.call('updateArticles', { id: hidden.article, stage: 'drafted' }),
    ).toMatchObject({
      ok: false,
    })
  })

  it('a request of a program moves and schedules nothing', async () => {
    const { docs } = await host.payload.find({
      collection: 'users',
      overrideAccess: true,
      where: { role: { equals: 'editor' } } as never,
    })
    const user = { ...docs[0]!, collection: 'users' as const }
    const req = Object.assign(await createLocalReq({ user }, host.payload), { payloadAPI: 'MCP' })
    const { article } = hidden
    const options = requireOptions(host.payload)
    const refused = { data: { code: 'not-allowed' }, status: 403 }
    const move = { expectedUpdatedAt: null, to: 'published-at-outlet', via: 'local' } as const
    await expect(setSchedule(req as never, article, {}, options)).rejects.toMatchObject(refused)
    await expect(moveArticle(req as never, article, move)).rejects.toMatchObject(refused)
  })

  it('what is taken off the blog goes at once, with its author', async () => {
    await reindex()
    await moveTo(host.payload, open.article, 'published-at-outlet')
    expect(await found()).toEqual([])
  })
})
