/** @jsxImportSource preact */
// A list of posts, the newest first, with links to the older ones.
import { Fragment } from 'preact'

import type { PostSummary } from '../post.ts'
import type { ListPage } from './pageData.ts'
import type { Face } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { PostLine } from './PostLine.tsx'
import { usePath } from './usePath.ts'

interface ListArgs {
  /** Whether each year has a heading. @default false */
  isByYear?: boolean
  list: ListPage
  path: string
  /** What of each post. @default as everywhere */
  show?: Face['show'] | undefined
  strings: PageStrings
  title: string
}

export function PostList(args: ListArgs) {
  const { isByYear = false, list, path, show, strings, title } = args
  const href = usePath()
  const { after, next, posts } = list
  const years = isByYear ? [...new Set(posts.map(yearOf))] : ['']
  return (
    <>
      {years.map((year) => (
        <Fragment key={year}>
          {year ? <h2 class="year">{year}</h2> : null}
          <ol>
            {posts
              .filter((post) => !isByYear || yearOf(post) === year)
              .map((post) => (
                <PostLine
                  heading={year ? 'h3' : 'h2'}
                  key={post.path}
                  post={post}
                  show={show}
                  strings={strings}
                />
              ))}
          </ol>
        </Fragment>
      ))}
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

/** On the blog, as the list is ordered; '' where nobody knows the day. */
function yearOf({ republishedOn }: PostSummary): string {
  return republishedOn?.slice(0, 4) ?? ''
}
