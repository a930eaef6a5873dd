// What the client of the blog API makes of streams, and of answers that are not of the API.
import { expect, it } from 'vitest'

import { createClient } from '../../../src/blog/createClient.ts'

function answering(body: BodyInit, init?: ResponseInit) {
  return createClient('https://cms.example', {
    api: '/cms/blog',
    fetch: () => Promise.resolve(new Response(body, init)),
  })
}

function streamOf(parts: string[], onCancel?: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    cancel: onCancel,
    pull(controller) {
      const part = parts.shift()
      return part === undefined ? controller.close() : controller.enqueue(Buffer.from(part))
    },
  })
}

it('reads events that come in pieces, and leaves out comments', async () => {
  const parts = [
    ': hello\n\nid: 1\nda',
    'ta: {"position":1,',
    '"slug":"é"}\n',
    '\n:\n\nevent: x\ndata: {"position":2}\n\ndata: {"posi',
  ]
  const events = answering(streamOf(parts)).events({ since: 0 })
  const seen = [await events.next(), await events.next(), await events.next()]
  expect(seen).toEqual([
    { done: false, value: { slug: 'é', position: 1 } },
    { done: false, value: { position: 2 } },
    { done: true, value: undefined },
  ])
})

it('closes the stream of who has seen enough', async () => {
  let isClosed = false
  const parts = Array.from({ length: 100 }, () => 'data: {"position":1}\n\n')
  const endless = streamOf(parts, () => {
    isClosed = true
  })
  const events = answering(endless).events()
  expect((await events.next()).value).toEqual({ position: 1 })
  await events.return(undefined)
  expect(isClosed).toBe(true)
})

it('asks where the API is, with what is given alone', async () => {
  const asked: string[] = []
  const blog = createClient('https://cms.example', {
    api: '/cms/blog',
    fetch: (address) => {
      asked.push(address)
      return Promise.resolve(Response.json({ docs: [], nextCursor: null }))
    },
  })
  await blog.list()
  await blog.list({ limit: 3, outlet: 'a b', q: undefined })
  await blog.post('a/b?c')
  expect(asked).toEqual([
    'https://cms.example/cms/blog/posts',
    'https://cms.example/cms/blog/posts?limit=3&outlet=a+b',
    'https://cms.example/cms/blog/posts/a%2Fb%3Fc',
  ])
})

it('throws with the status for an answer that is none of the API', async () => {
  const away = answering('<h1>Bad gateway</h1>', { status: 502 })
  await expect(away.post('x')).rejects.toMatchObject({
    name: 'BlogError',
    code: undefined,
    message: 'The blog answered 502.',
    status: 502,
  })
})
