// The blog API: one post, a list, a search.
import { toCursor } from 'offprint'

import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { measureBeside, readBytes } from './bareServer.ts'
import { whileForgetting } from './cold.ts'
import { idOf, onBlog } from './fill.ts'
import { measure } from './load.ts'

export const posts: Subject = {
  name: 'posts',
  about:
    '`/api/blog/posts`, and the same article by stock Payload REST. The bare server is Node’s own `http` server that sends the same bytes from memory. Cold answers are made again for each request: the server is told of a change every two milliseconds.',
  flat: ['post, cold', 'list, cold'],
  goals: [
    {
      name: 'a warm post to stock Payload REST (depth=2)',
      one: 'post, warm',
      other: 'stock REST, depth=2',
      wanted: '≥ 40',
    },
    {
      name: 'a warm post to a bare Node server',
      one: 'post, warm',
      other: 'bare Node server',
      wanted: '≥ 0.5',
    },
    {
      name: 'a cold post to stock Payload REST (depth=2)',
      one: 'post, cold',
      other: 'stock REST, depth=2',
      wanted: '≥ 1',
    },
  ],
  measure: measurePosts,
  title: 'Blog API',
}

async function measurePosts(bench: Bench): Promise<Results> {
  const { seconds, size, url } = bench
  const many = onBlog(size)
  const addresses = many.map((n) => `${url}/api/blog/posts/piece-${n}`)
  const [one = ''] = addresses
  const etag = String((await readBytes(one)).headers.etag)
  const stock = many.map((n) => `${url}/api/articles/${idOf('articles', n)}?depth=2`)
  const results: Results = {}
  const warm = await measureBeside(bench, one)
  results['bare Node server'] = warm.bare
  results['post, warm'] = warm.own
  results['post, not changed (304)'] = await measure({
    addresses: [one],
    headers: { 'if-none-match': etag },
    seconds,
    status: 304,
  })
  results['list, warm'] = await measure({ addresses: [`${url}/api/blog/posts`], seconds })
  results['stock REST, depth=2'] = await measure({ addresses: stock, seconds })
  await whileForgetting(bench, async () => {
    results['post, cold'] = await measure({ addresses, seconds })
    results['list, cold'] = await measure({ addresses: listsOf(url), seconds })
    results['search, cold'] = await measure({ addresses: searchesOf(url), seconds })
  })
  return results
}

/** The first page under many addresses, so that who asks at once does not share one answer: each is after a day to come. */
export function cursors(): string[] {
  const key = '9999-12-31T00:00:00.000Z'
  return Array.from({ length: 200 }, (_, n) => toCursor({ id: idOf('articles', n), key }))
}

function listsOf(url: string): string[] {
  return cursors().map((cursor) => `${url}/api/blog/posts?cursor=${cursor}`)
}

/** The same, with spaces that a search passes over. */
function searchesOf(url: string): string[] {
  const ends = Array.from({ length: 150 }, (_, n) => '+'.repeat(n))
  return ends.map((end) => `${url}/api/blog/posts?q=piece+ledger${end}`)
}
