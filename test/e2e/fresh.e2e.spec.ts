// Two servers on one database, under load: both soon answer with every change. `npm run bench` measures how soon.
// @module-tag nightly
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../src/app/payload-types.ts'
import type { App } from '../helpers/startApp.ts'

import { query } from '../../postgres/connection.ts'
import { startApp, tokenOf } from '../helpers/startApp.ts'

/** In milliseconds: eight times what is promised, because the machine may be busy. */
const soon = 2000

let authorization: string
let first: App
let target: { id: string; slug: string }
let second: App

beforeAll(async () => {
  first = await startApp()
  second = await startApp({ DATABASE_URL: first.databaseURL })
  authorization = `JWT ${await tokenOf(first)}`
  target = await someFullArticle()
}, 600_000)
afterAll(async () => {
  await second?.stop()
  await first?.stop()
})

async function write<Body>(method: string, path: string, body: object): Promise<Body> {
  const answer = await fetch(first.url + path, {
    body: JSON.stringify(body),
    headers: { authorization, 'content-type': 'application/json' },
    method,
  })
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as Body
}

async function someFullArticle(): Promise<{ id: string; slug: string }> {
  const path = '/api/republications?depth=0&limit=1&where[mode][equals]=full'
  const answer = await fetch(first.url + path, { headers: { authorization } })
  const { docs } = (await answer.json()) as { docs: { article: string; slug: string }[] }
  return { id: docs[0]?.article ?? '', slug: docs[0]?.slug ?? '' }
}

interface Read {
  begun: number
  status: number
  title: string
}

async function read({ url }: App): Promise<Read> {
  const begun = performance.now()
  const answer = await fetch(`${url}/api/blog/posts/${target.slug}`)
  const text = await answer.text()
  const title = answer.ok ? (JSON.parse(text) as { title: string }).title : ''
  return { begun, status: answer.status, title }
}

/** Sends several concurrent requests without a pause until it is stopped. */
function readAllTheTime(app: App) {
  const reads: Read[] = []
  let isOver = false
  const work = async () => {
    while (!isOver) {
      reads.push(await read(app))
    }
  }
  const working = Promise.all([work(), work(), work(), work()])
  return async () => {
    isOver = true
    await working
    return reads
  }
}

describe('a change', () => {
  it('is in the next response of the server that made it, and soon in those of all others', async () => {
    const stops = [readAllTheTime(first), readAllTheTime(second)]
    const changes: { at: number; number: number }[] = []
    for (let number = 1; number <= 12; number += 1) {
      await write('PATCH', `/api/articles/${target.id}`, { title: `Title ${number}` })
      const at = performance.now()
      expect((await read(first)).title).toBe(`Title ${number}`)
      changes.push({ at, number })
      await sleep(400)
    }
    const [own = [], others = []] = await Promise.all(stops.map((stop) => stop()))
    expect(own.length + others.length).toBeGreaterThan(100)
    const numberOf = ({ title }: Read) => Number(/^Title (\d+)$/.exec(title)?.[1] ?? 0)
    for (const [reads, allowed] of [
      [own, 0],
      [others, soon],
    ] as const) {
      for (const one of reads) {
        const known = changes.filter(({ at }) => at + allowed < one.begun).at(-1)?.number ?? 0
        expect(numberOf(one)).toBeGreaterThanOrEqual(known)
      }
    }
  })

  it('of the name of an outlet is in the post', async () => {
    const article = (await (
      await fetch(`${first.url}/api/articles/${target.id}?depth=0`, { headers: { authorization } })
    ).json()) as Article
    await read(second)
    await write('PATCH', `/api/outlets/${article.outlet as string}`, { name: 'A name anew' })
    const told = async ({ url }: App) =>
      (await (await fetch(`${url}/api/blog/posts/${target.slug}`)).json()) as {
        outlet: { name: string }
      }
    expect((await told(first)).outlet.name).toBe('A name anew')
    await expect.poll(async () => (await told(second)).outlet.name).toBe('A name anew')
  })

  it('that takes an article down is in effect on all servers', async () => {
    const stops = [readAllTheTime(first), readAllTheTime(second)]
    await sleep(300)
    const to = 'published-at-outlet'
    await write('POST', `/api/articles/${target.id}/transition`, { reason: 'for a test', to })
    const at = performance.now()
    expect((await read(first)).status).toBe(404)
    await sleep(soon + 500)
    const [own = [], others = []] = await Promise.all(stops.map((stop) => stop()))
    const after = (reads: Read[], allowed: number) =>
      new Set(reads.filter(({ begun }) => begun > at + allowed).map(({ status }) => status))
    expect([...after(own, 0)]).toEqual([404])
    expect([...after(others, soon)]).toEqual([404])
    const back = { republication: { mode: 'full' }, to: 'republished-on-blog' }
    const move = await fetch(`${first.url}/api/articles/${target.id}/transition`, {
      body: JSON.stringify(back),
      headers: { authorization, 'content-type': 'application/json' },
      method: 'POST',
    })
    target = move.ok ? await someFullArticle() : target
  })
})

describe('a database outage', () => {
  const name = () => new URL(first.databaseURL).pathname.slice(1)
  const elsewhere = () => first.databaseURL.replace(/\/[^/]*$/, '/postgres')

  it('leads to current responses or 503 with Retry-After, and ends without a restart', async () => {
    target = await someFullArticle()
    const stops = [readAllTheTime(first), readAllTheTime(second)]
    await sleep(300)
    await query(elsewhere(), `alter database "${name()}" allow_connections false`)
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`
    await query(elsewhere(), end)
    const ask = () => fetch(`${second.url}/api/blog/posts?limit=1`)
    await expect.poll(async () => (await ask()).status).toBe(503)
    expect((await ask()).headers.get('retry-after')).toBe('1')
    await query(elsewhere(), `alter database "${name()}" allow_connections true`)
    await expect.poll(async () => (await read(first)).status).toBe(200)
    await expect.poll(async () => (await read(second)).status).toBe(200)
    const all = (await Promise.all(stops.map((stop) => stop()))).flat()
    expect([...new Set(all.map(({ status }) => status))].toSorted()).toEqual([200, 503])
    await write('PATCH', `/api/articles/${target.id}`, { title: 'After it was away' })
    await expect.poll(async () => (await read(second)).title).toBe('After it was away')
  })
})
