/** @jsxImportSource preact */
// One article in a list.
import type { PostSummary } from '../post.ts'

import { Appeared } from './Appeared.tsx'
import { Authors } from './Authors.tsx'
import { COinS } from './COinS.tsx'
import { Day } from './Day.tsx'

/** @param extract of a search: HTML of ours, with what was found in `mark`. */
export function PostLine({ extract, post }: { extract?: string; post: PostSummary }) {
  const { language, outlet, path, republishedOn, standfirst, title } = post
  return (
    <li class="h-entry">
      <h2 class="p-name" dir="auto" lang={language}>
        <a class="u-url" href={path}>
          {title}
        </a>
      </h2>
      {extract ? (
        <p
          class="p-summary extract"
          dangerouslySetInnerHTML={{ __html: extract }}
          dir="auto"
          lang={language}
        />
      ) : standfirst.length > 0 ? (
        <p class="p-summary" dir="auto" lang={language}>
          {standfirst.join(' · ')}
        </p>
      ) : null}
      <COinS post={post} />
      <Authors authors={post.authors} />
      <p class="source">
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
