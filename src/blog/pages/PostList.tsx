/** @jsxImportSource preact */
// A list of posts, the newest first, with links to the older ones.
import type { ListPage } from './listPage.ts'

import { PostLine } from './PostLine.tsx'

interface ListArgs {
  list: ListPage
  /** Of the first page. */
  path: string
  title: string
}

export function PostList({ list: { after, next, posts }, path, title }: ListArgs) {
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine key={post.path} post={post} />
        ))}
      </ol>
      {after || next ? (
        <nav aria-label={`Pages of ${title}`} class="pages">
          {after ? <a href={path}>Newest articles</a> : null}
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
