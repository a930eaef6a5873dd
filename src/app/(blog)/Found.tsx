// What a search finds: each article with the words around what was found.
import type { PostSummary } from 'offprint'

import { PostLine } from './PostLine.tsx'

interface Args {
  q: string
  shown: { next: null | string; posts: ({ extract?: string } & PostSummary)[] }
}

export function Found({ q, shown: { next, posts } }: Args) {
  if (posts.length === 0) {
    return <p>Nothing was found for “{q}”.</p>
  }
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine extract={post.extract} key={post.path} post={post} />
        ))}
      </ol>
      {next ? (
        <nav aria-label="Pages of the search" className="pages">
          <a href={`/?${new URLSearchParams({ after: next, q }).toString()}`} rel="next">
            More that was found
          </a>
        </nav>
      ) : null}
    </>
  )
}
