/** @jsxImportSource preact */
// What a search finds: each article with the words around what was found.
import type { FoundPage } from './listPage.ts'

import { PostLine } from './PostLine.tsx'

export function Found({ found: { next, posts }, q }: { found: FoundPage; q: string }) {
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
        <nav aria-label="Pages of the search" class="pages">
          <a href={`/?${new URLSearchParams({ after: next, q }).toString()}`} rel="next">
            More that was found
          </a>
        </nav>
      ) : null}
    </>
  )
}
