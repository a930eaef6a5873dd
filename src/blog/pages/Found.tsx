/** @jsxImportSource preact */
// What a search finds: each article with the words around what was found.
import type { FoundPage } from './listPage.ts'
import type { PageStrings } from './strings.ts'

import { PostLine } from './PostLine.tsx'
import { usePath } from './usePath.ts'

interface FoundArgs {
  found: FoundPage
  q: string
  strings: PageStrings
}

export function Found({ found: { next, posts }, q, strings }: FoundArgs) {
  const href = usePath()
  if (posts.length === 0) {
    return <p>{strings.nothingFound(q)}</p>
  }
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine extract={post.extract} key={post.path} post={post} strings={strings} />
        ))}
      </ol>
      {next ? (
        <nav aria-label={strings.pagesOfSearch} class="pages">
          <a href={href(`/?${new URLSearchParams({ after: next, q }).toString()}`)} rel="next">
            {strings.moreResults}
          </a>
        </nav>
      ) : null}
    </>
  )
}
