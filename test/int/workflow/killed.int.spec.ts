// @module-tag nightly
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { Interruption } from '../../helpers/interruptConnections.ts'

import { query } from '../../../postgres/connection.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { interruptConnections, isNoRead } from '../../helpers/interruptConnections.ts'

let cut: Interruption
let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  cut = interruptConnections(desk.payload)
})
afterAll(async () => {
  cut.restore()
  await desk.close()
})

async function stateOf(article: string) {
  const [row] = await query(
    desk.databaseURL,
    `select stage::text, (select count(*) from transitions where article_id = a.id)::int as moves,
      (select count(*) from republications where article_id = a.id)::int as republications
     from articles a where id = '${article}'`,
  )
  return row as { moves: number; republications: number; stage: string }
}

async function republicationOf(article: string) {
  const rows = await query<{ id: string }>(
    desk.databaseURL,
    `select id from republications where article_id = '${article}'`,
  )
  return rows[0]?.id ?? ''
}

type Case = [
  name: string,
  begin: ('published-at-outlet' | 'republished-on-blog')[],
  go: (article: string, republication: string) => Promise<{ status: number }>,
  end: string,
]

function byEndpoint(to: string) {
  return (article: string) =>
    desk.rest('POST', `/articles/${article}/transition`, {
      body: { reason: 'to see it', to },
      token: editor,
    })
}

const cases: Case[] = [
  [
    'up, through the endpoint',
    ['published-at-outlet'],
    byEndpoint('republished-on-blog'),
    'republished-on-blog',
  ],
  [
    'down, through the endpoint',
    ['published-at-outlet', 'republished-on-blog'],
    byEndpoint('published-at-outlet'),
    'published-at-outlet',
  ],
  [
    'up, by a republication made by hand',
    ['published-at-outlet'],
    (article) =>
      desk.rest('POST', '/republications', {
        body: { article, republishedAt: '2024-05-01' },
        token: editor,
      }),
    'republished-on-blog',
  ],
  [
    'down, by deleting the republication',
    ['published-at-outlet', 'republished-on-blog'],
    (_, republication) =>
      desk.rest('DELETE', `/republications/${republication}`, { token: editor }),
    'published-at-outlet',
  ],
  [
    'up, in bulk',
    ['published-at-outlet'],
    (article) =>
      desk.rest('PATCH', `/articles?where[id][equals]=${article}`, {
        body: { stage: 'republished-on-blog' },
        token: editor,
      }),
    'republished-on-blog',
  ],
]

// Each read too in the first way: it is the same transition in all of them.
describe('a worker that is killed before any statement', () => {
  it.each(cases)(
    'leaves the article at its stage, or moved with a log row: %s',
    async (name, begin, go, end) => {
      const counted = name === cases[0]?.[0] ? undefined : isNoRead
      const { article } = await makeArticle(desk.payload)
      await moveTo(desk.payload, article, ...begin)
      const before = await stateOf(article)
      const seen = new Set<string>()
      for (let at = 1; ; at += 1) {
        const republication = await republicationOf(article)
        let status = 0
        const statements = await cut.run(
          at,
          async () => {
            status = (await go(article, republication)).status
          },
          counted,
        )
        const after = await stateOf(article)
        const moved = after.stage === end
        expect(moved ? [200, 201, 503] : [503]).toContain(status)
        seen.add(after.stage)
        expect(after).toEqual(
          moved
            ? {
                moves: before.moves + 1,
                republications: end === 'republished-on-blog' ? 1 : 0,
                stage: end,
              }
            : before,
        )
        if (at > statements) {
          break
        }
        if (moved) {
          // It was interrupted after the commit: move it back and continue with the next statement.
          await moveTo(desk.payload, article, before.stage as 'published-at-outlet')
          before.moves = (await stateOf(article)).moves
        }
      }
      expect(seen).toContain(end)
      expect((await findIssues(desk.payload)).issues).toEqual([])
    },
    120_000,
  )
})
