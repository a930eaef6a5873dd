// One piece in the list.
import type { PostSummary } from 'offprint'

import { Authors } from './Authors.tsx'
import { Day } from './Day.tsx'

export function PostLine({ post }: { post: PostSummary }) {
  const { dateInWords } = post.original
  return (
    <li className="h-entry" dir="auto" lang={post.language}>
      <h2 className="p-name">
        <a className="u-url" href={post.path}>
          {post.title}
        </a>
      </h2>
      <Authors authors={post.authors} />
      <p className="source">
        {post.outlet ? <span>{sourceOf(post.outlet.name, dateInWords)}</span> : null}
        {post.republishedOn ? (
          <span>
            Posted <Day day={post.republishedOn} />
          </span>
        ) : null}
      </p>
    </li>
  )
}

function sourceOf(outlet: string, dateInWords: null | string): string {
  return dateInWords
    ? `First published in ${outlet}, ${dateInWords}`
    : `First published in ${outlet}`
}
