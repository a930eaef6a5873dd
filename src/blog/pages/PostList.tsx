/** @jsxImportSource preact */
// A list of posts, the newest first, with links to the older ones.
import type { ListPage } from './pageData.ts'
import type { Face } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { PostLine } from './PostLine.tsx'
import { usePath } from './usePath.ts'

interface ListArgs {
  list: ListPage
  path: string
  /** What of each post. @default as everywhere */
  show?: Face['show'] | undefined
  strings: PageStrings
  title: string
}

export function PostList({ list: { after, next, posts }, path, show, strings, title }: ListArgs) {
  const href = usePath()
  return (
    <>
      <ol>
        {posts.map((post) => (
          <PostLine key={post.path} post={post} show={show} strings={strings} />
        ))}
      </ol>
      {after || next ? (
        <nav aria-label={strings.pagesOf(title)} class="pages">
          {after ? <a href={href(path)}>{strings.newestArticles}</a> : null}
          {next ? (
            <a href={href(`${path}?after=${next}`)} rel="next">
              {strings.olderArticles}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
