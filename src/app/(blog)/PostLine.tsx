// One piece in the list.
import Link from 'next/link'

import type { PostSummary } from '../../blog/post.ts'

import { Authors } from './Authors.tsx'
import { Day } from './Day.tsx'

export function PostLine({ post }: { post: PostSummary }) {
  const { dateInWords } = post.original
  return (
    <li className="h-entry" dir="auto" lang={post.language}>
      <h2 className="p-name">
        <Link className="u-url" href={post.path} prefetch={false}>
          {post.title}
        </Link>
      </h2>
      <Authors authors={post.authors} />
      {post.outlet ? (
        <p className="source">
          First published in {post.outlet.name}
          {dateInWords ? `, ${dateInWords}` : ''}
        </p>
      ) : null}
      {post.republishedOn ? (
        <p className="posted">
          Here since <Day day={post.republishedOn} />
        </p>
      ) : null}
    </li>
  )
}
