// The front page: a plain list of what is on the blog, the newest first.
import type { Metadata } from 'next'

import { notFound } from 'next/navigation'
import { toCursor } from 'offprint'

import { PostLine } from './PostLine.tsx'
import { postsAfter, siteName } from './site.ts'

interface Args {
  searchParams: Promise<{ after?: string | string[] }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const after = cursorOf(await searchParams)
  return { alternates: { canonical: after ? `/?after=${after}` : '/' } }
}

export default async function Page({ searchParams }: Args) {
  const after = cursorOf(await searchParams)
  const { next, posts } = await postsAfter(after)
  if (posts.length === 0 && after) {
    notFound()
  }
  return (
    <div className="h-feed list">
      <h1 className="p-name">{after ? 'Older pieces' : 'Pieces'}</h1>
      {posts.length === 0 ? (
        <p>Nothing has been put on the blog yet: the first piece will appear here.</p>
      ) : (
        <ol>
          {posts.map((post) => (
            <PostLine key={post.path} post={post} />
          ))}
        </ol>
      )}
      <Pages after={after} next={next && toCursor(next)} />
    </div>
  )
}

function Pages({ after, next }: { after: string; next: null | string }) {
  if (!after && !next) {
    return null
  }
  return (
    <nav aria-label={`Pages of ${siteName}`} className="pages">
      {after ? <a href="/">Newest pieces</a> : null}
      {next ? (
        <a href={`/?after=${next}`} rel="next">
          Older pieces
        </a>
      ) : null}
    </nav>
  )
}

/** Anything that is not text is the first page. */
function cursorOf({ after }: Awaited<Args['searchParams']>): string {
  return typeof after === 'string' && /^[\w-]{1,200}$/.test(after) ? after : ''
}
