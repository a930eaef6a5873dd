// The front page: a plain list of what is on the blog, the newest first.
import type { Metadata } from 'next'

import { notFound } from 'next/navigation'

import { PostLine } from './PostLine.tsx'
import { postsOn, siteName } from './site.ts'

interface Args {
  searchParams: Promise<{ page?: string | string[] }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const page = pageOf(await searchParams)
  return { alternates: { canonical: page > 1 ? `/?page=${page}` : '/' } }
}

export default async function Page({ searchParams }: Args) {
  const asked = pageOf(await searchParams)
  const { hasNext, page, posts } = await postsOn(asked)
  if (posts.length === 0 && page > 1) {
    notFound()
  }
  return (
    <div className="h-feed list">
      <h1 className="p-name">{page > 1 ? `Pieces, page ${page}` : 'Pieces'}</h1>
      {posts.length === 0 ? (
        <p>Nothing has been put on the blog yet: the first piece will appear here.</p>
      ) : (
        <ol>
          {posts.map((post) => (
            <PostLine key={post.path} post={post} />
          ))}
        </ol>
      )}
      <Pages hasNext={hasNext} page={page} />
    </div>
  )
}

function Pages({ hasNext, page }: { hasNext: boolean; page: number }) {
  if (page === 1 && !hasNext) {
    return null
  }
  return (
    <nav aria-label={`Pages of ${siteName}`} className="pages">
      {page > 1 ? (
        <a href={page === 2 ? '/' : `/?page=${page - 1}`} rel="prev">
          Newer pieces
        </a>
      ) : null}
      {hasNext ? (
        <a href={`/?page=${page + 1}`} rel="next">
          Older pieces
        </a>
      ) : null}
    </nav>
  )
}

/** Anything that is not a page number is the first page. */
function pageOf({ page }: Awaited<Args['searchParams']>): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
}
