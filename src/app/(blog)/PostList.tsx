// A list of articles, the newest first, with the way to older ones.
import type { PostSummary } from 'offprint'

import { PostLine } from './PostLine.tsx'

interface ListArgs {
  /** Where the list stands. */
  path: string
  /** Where this page of it begins; '' for the first one. */
  place: string
  shown: { next: null | string; posts: PostSummary[] }
  title: string
}

export function PostList({ path, place, shown: { next, posts }, title }: ListArgs) {
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine key={post.path} post={post} />
        ))}
      </ol>
      {place || next ? (
        <nav aria-label={`Pages of ${title}`} className="pages">
          {place ? <a href={path}>Newest articles</a> : null}
          {next ? (
            <a href={`${path}?after=${next}`} rel="next">
              Older articles
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
