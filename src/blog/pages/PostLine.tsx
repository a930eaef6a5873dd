/** @jsxImportSource preact */
// One article in a list.
import type { PostSummary } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { Authors } from './Authors.tsx'
import { Day } from './Day.tsx'
import { FirstPublished } from './FirstPublished.tsx'
import { inLanguageOn } from './languages.ts'

interface PostLineArgs {
  /** Of a search: HTML of ours, with what was found in `mark`. */
  extract?: string
  post: PostSummary
  strings: PageStrings
}

export function PostLine({ extract, post, strings }: PostLineArgs) {
  const { language, outlet, path, republishedOn, standfirst, title } = post
  return (
    <li class="h-entry">
      <h2 class="p-name" {...inLanguageOn(strings, language)}>
        <a class="u-url" href={path}>
          {title}
        </a>
      </h2>
      {extract ? (
        <p
          class="p-summary extract"
          dangerouslySetInnerHTML={{ __html: extract }}
          {...inLanguageOn(strings, language)}
        />
      ) : standfirst.length > 0 ? (
        <p class="p-summary" {...inLanguageOn(strings, language)}>
          {standfirst.join(' · ')}
        </p>
      ) : null}
      <Authors authors={post.authors} language={strings.language} strings={strings} />
      <p class="source">
        {outlet ? <FirstPublished post={post} strings={strings} /> : null}
        {outlet && republishedOn ? ' · ' : null}
        {republishedOn ? (
          <>
            {strings.posted} <Day day={republishedOn} strings={strings} />
          </>
        ) : null}
      </p>
    </li>
  )
}
