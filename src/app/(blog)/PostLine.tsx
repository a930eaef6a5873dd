// One piece in a list.
import type { PostSummary } from 'offprint'

import { Appeared } from './Appeared.tsx'
import { Authors } from './Authors.tsx'
import { Day } from './Day.tsx'

export function PostLine({ post }: { post: PostSummary }) {
  const { language, outlet, path, republishedOn, standfirst, title } = post
  return (
    <li className="h-entry">
      <h2 className="p-name" dir="auto" lang={language}>
        <a className="u-url" href={path}>
          {title}
        </a>
      </h2>
      {standfirst.length > 0 ? (
        <p className="p-summary" dir="auto" lang={language}>
          {standfirst.join(' · ')}
        </p>
      ) : null}
      <Authors authors={post.authors} />
      <p className="source">
        {outlet ? (
          <span>
            First published in <Appeared post={post} />
          </span>
        ) : null}
        {republishedOn ? (
          <span>
            Posted <Day day={republishedOn} />
          </span>
        ) : null}
      </p>
    </li>
  )
}
