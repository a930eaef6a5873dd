// A client of the blog API for front ends: `fetch`, with the types of what it answers. It runs wherever `fetch` does.
import type { z } from 'zod'

import type {
  BlogPage,
  BlogPageItem,
  BlogSite,
  Entry,
  EntryList,
  Post,
  PostEvent,
  PostGroup,
  PostItem,
  PostList,
} from './post.ts'
import type { listQuery, subscription } from './schemas.ts'

export interface ClientOptions {
  /** Path of the blog API: `apiPath` of the plugin, below the route of Payload's API. @default '/api/blog' */
  api?: string
  /** Such as one that caches. @default the global one */
  fetch?: (address: string, init?: RequestInit) => Promise<Response>
}

/** Without `cursor`: pages follow by themselves. `limit` is of one page. */
export type ListQuery = Omit<z.infer<typeof listQuery>, 'cursor' | 'updatedSince'>

export type Changes = Required<Pick<PostList, 'docs' | 'next' | 'withdrawn'>>

export type Subscription = z.infer<typeof subscription>

interface EventsQuery {
  signal?: AbortSignal
  since?: number
}

/** An answer that is no success. `code` is the one of the API, such as `not-found`. */
export class BlogError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
  ) {
    super(message)
    this.name = 'BlogError'
  }
}

export interface BlogClient {
  authors: () => Promise<PostGroup[]>
  /** Posts that have changed since `position()`, or since `next` of the answer before. After 90 days 410: begin anew. */
  changes: (since: number) => Promise<Changes>
  /** From `since` or from now on, as they come, until the connection ends: then ask since the last `position`. */
  events: (query?: EventsQuery) => AsyncGenerator<PostEvent>
  /** What is on the blog and what is listed besides, the latest first. 404 where the option `everything` is off. */
  everything: () => AsyncGenerator<Entry>
  list: (query?: { cursor?: string } & ListQuery) => Promise<PostList>
  /** Where the post is that had this path, with its query; null where none had. */
  moved: (path: string) => Promise<null | string>
  outlets: () => Promise<PostGroup[]>
  /** One of the author's own, such as Talks; null where there is none. */
  page: (slug: string) => Promise<BlogPage | null>
  pages: () => Promise<BlogPageItem[]>
  /** Of now, for `changes` and `events`: ask before you read all posts. */
  position: () => Promise<number>
  /** By its slug, also by a former one; null where there is none. */
  post: (slug: string) => Promise<null | Post>
  /** All, the newest first; with `q` what is found. */
  posts: (query?: ListQuery) => AsyncGenerator<PostItem>
  /** The post of a link to a preview; null where the link has ended. */
  preview: (token: string) => Promise<null | Post>
  series: () => Promise<PostGroup[]>
  /** What the blog says of itself. */
  site: () => Promise<BlogSite>
  /** Asks for the newsletter: a mail follows, whose link confirms it. The same for known and unknown addresses. */
  subscribe: (wanted: Subscription) => Promise<void>
  topics: () => Promise<PostGroup[]>
  years: () => Promise<PostGroup[]>
}

/**
 * @param url where Offprint runs, without a path.
 * @example for await (const { path, title } of createClient('https://cms.example').posts()) console.log(path, title)
 */
export function createClient(
  url: string,
  { api = '/api/blog', fetch: send = (address, init) => fetch(address, init) }: ClientOptions = {},
): BlogClient {
  const ask = async (path: string, query: object = {}, init?: RequestInit): Promise<Response> => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined)
    const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
    const response = await send(`${url}${api}${path}${given.length > 0 ? `?${params}` : ''}`, init)
    return response.ok ? response : Promise.reject(await errorOf(response))
  }
  const get = async <Answer>(path: string, query?: object, init?: RequestInit) =>
    (await (await ask(path, query, init)).json()) as Answer
  const groups = (kind: string) => async () => (await get<{ docs: PostGroup[] }>(`/${kind}`)).docs
  return {
    authors: groups('authors'),
    changes: (since) => get<Changes>('/posts', { updatedSince: since }),
    async *events({ signal, since } = {}) {
      const headers = { accept: 'text/event-stream' }
      const { body } = await ask('/events', { since }, { headers, ...(signal ? { signal } : {}) })
      yield* eventsIn(body)
    },
    async *everything() {
      let cursor: null | string | undefined
      do {
        const page: EntryList = await get('/everything', { cursor, limit: 100 })
        yield* page.docs
        cursor = page.nextCursor
      } while (cursor)
    },
    list: (query = {}) => get<PostList>('/posts', query),
    moved: (path) =>
      orNull(get<{ docs: { to: string }[] }>('/redirects', { path })).then(
        (found) => found?.docs[0]?.to ?? null,
      ),
    outlets: groups('outlets'),
    page: (slug) => orNull(get<BlogPage>(`/pages/${encodeURIComponent(slug)}`)),
    pages: async () => (await get<{ docs: BlogPageItem[] }>('/pages')).docs,
    position: async () => (await get<{ next: number }>('/events')).next,
    post: (slug) => orNull(get<Post>(`/posts/${encodeURIComponent(slug)}`)),
    async *posts(query = {}) {
      let cursor: null | string | undefined
      do {
        const page: PostList = await get('/posts', { ...query, cursor })
        yield* page.docs
        cursor = page.nextCursor
      } while (cursor)
    },
    preview: (token) =>
      orNull(get<Post>(`/preview/${encodeURIComponent(token)}`, {}, { cache: 'no-store' })),
    series: groups('series'),
    site: () => get<BlogSite>('/site'),
    subscribe: async (wanted) => {
      const headers = { 'content-type': 'application/json' }
      await ask('/subscribe', {}, { body: JSON.stringify(wanted), headers, method: 'POST' })
    },
    topics: groups('topics'),
    years: groups('years'),
  }
}

async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof BlogError && error.status === 404) {
      return null
    }
    throw error
  })
}

async function errorOf(response: Response): Promise<BlogError> {
  const body = (await response.json().catch(() => null)) as {
    errors?: { data?: { code?: string }; message: string }[]
  } | null
  const error = body?.errors?.[0]
  const message = error?.message ?? `The blog answered ${response.status}.`
  return new BlogError(response.status, error?.data?.code, message)
}

/** Of Server-Sent Events, the data; comments keep the connection open. */
async function* eventsIn(body: null | ReadableStream<Uint8Array>): AsyncGenerator<PostEvent> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      const blocks = (text + decoder.decode(part.value, { stream: true })).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const lines = block.split('\n').filter((line) => line.startsWith('data:'))
        if (lines.length > 0) {
          yield JSON.parse(lines.map((line) => line.slice(5)).join('\n')) as PostEvent
        }
      }
    }
  } finally {
    await reader?.cancel()
  }
}
