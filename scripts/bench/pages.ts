// Pages of the blog: the front page, a post, and a long post with notes.
import type { Bench } from './app.ts'
import type { Goal, Results, Subject } from './report.ts'
import type { Measured } from './timing.ts'

import { measureBeside, readBytes } from './bareServer.ts'
import { readChild } from './child.ts'
import { measureCold, whileForgetting } from './cold.ts'
import { longest, onBlog, pathOf } from './fill.ts'
import { measure } from './load.ts'
import { cursors } from './posts.ts'

const kinds = ['front page', 'post', 'long post'] as const
type Kind = (typeof kinds)[number]

export const pages: Subject = {
  name: 'pages',
  about:
    'The same, of HTML pages. The long post has 9,000 words and 120 footnotes. Its query is the time that the database needs for a page, measured in another process.',
  flat: kinds.map((kind) => `${kind}, cold, one at a time`),
  goals: kinds.flatMap(goalsOf),
  measure: measurePages,
  title: 'Pages',
}

function goalsOf(kind: Kind): Goal[] {
  const wanted = '≥ 0.5'
  const bare = (how: string) => `${kind}, bare Node server${how}`
  return [
    { name: `${kind}, warm, to a bare server`, one: `${kind}, warm`, other: bare(''), wanted },
    {
      name: `${kind}, warm, br, to a bare server`,
      one: `${kind}, warm, br`,
      other: bare(', br'),
      wanted,
    },
    { name: `${kind}, 304, to a bare server`, one: `${kind}, 304`, other: bare(''), wanted },
    {
      name: `${kind}, cold, to its data as JSON, cold`,
      one: `${kind}, cold`,
      other: `${kind}, JSON, cold`,
    },
    {
      name: `${kind}, cold, beyond its query`,
      one: `${kind}, beyond its query`,
      wanted: '≤ 15 ms',
    },
  ]
}

async function measurePages(bench: Bench): Promise<Results> {
  const [one = 0] = onBlog(bench.size)
  const paths = {
    'front page': '/',
    'long post': pathOf(longest),
    post: pathOf(one),
  }
  const queries = await readChild<Record<string, Measured>>(
    'queries',
    bench.env,
    Object.values(paths),
  )
  const results: Results = {}
  for (const kind of kinds) {
    const query = queries[paths[kind]] as Measured
    Object.assign(results, await measureWarm(bench, kind, bench.url + paths[kind]))
    Object.assign(results, await whileForgetting(bench, () => measureLoad(bench, kind)))
    const cold = await measureCold(bench, bench.url + paths[kind])
    results[`${kind}, cold, one at a time`] = cold
    results[`${kind}, its query`] = query
    results[`${kind}, beyond its query`] = { milliseconds: cold.p50 - query.p50 }
  }
  return results
}

async function measureWarm(bench: Bench, kind: Kind, address: string): Promise<Results> {
  const results: Results = {}
  const accepted: [string, Record<string, string>][] = [
    ['', {}],
    [', br', { 'accept-encoding': 'br' }],
  ]
  for (const [how, headers] of accepted) {
    const { bare, own } = await measureBeside(bench, address, headers)
    results[`${kind}, bare Node server${how}`] = bare
    results[`${kind}, warm${how}`] = own
  }
  const etag = String((await readBytes(address)).headers.etag)
  results[`${kind}, 304`] = await measure({
    addresses: [address],
    headers: { 'if-none-match': etag },
    seconds: bench.seconds,
    status: 304,
  })
  return results
}

async function measureLoad({ seconds, size, url }: Bench, kind: Kind): Promise<Results> {
  const many = kind === 'post' ? onBlog(size) : [longest]
  const [pages, data] =
    kind === 'front page'
      ? [
          cursors().map((cursor) => `/?after=${cursor}`),
          cursors().map((cursor) => `/api/blog/posts?limit=20&cursor=${cursor}`),
        ]
      : [many.map(pathOf), many.map((n) => `/api/blog/posts/piece-${n}`)]
  const load = (paths: string[]) =>
    measure({
      addresses: paths.map((path) => url + path),
      connections: connectionsFor(paths),
      seconds,
    })
  const cold = await load(pages)
  return { [`${kind}, cold`]: cold, [`${kind}, JSON, cold`]: await load(data) }
}

/** Who asks for one address at once shares an answer. */
function connectionsFor(paths: string[]): number {
  return Math.min(paths.length, 10)
}
