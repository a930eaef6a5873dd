/** @jsxImportSource preact */
// One article in a list.
import type { PostSummary } from '../post.ts'
import type { ListedPost } from './pageData.ts'
import type { Face } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { toReference } from '../citation/reference.ts'
import { toCOinS } from '../citation/toCOinS.ts'
import { Authors } from './Authors.tsx'
import { FirstPublished } from './FirstPublished.tsx'
import { inLanguageOn } from './languages.ts'
import { Picture } from './Picture.tsx'
import { Day } from './Source.tsx'

interface PostLineArgs {
  /** Of a search: HTML of ours, with what was found in `mark`. */
  extract?: string
  /** @default 'h2' */
  heading?: 'h2' | 'h3'
  /** Which part of a series it is, on the page of that. */
  label?: string
  post: ListedPost
  /** What of the post. @default the standfirst */
  show?: Face['show'] | undefined
  strings: PageStrings
}

export function PostLine(line: PostLineArgs) {
  const { extract, heading: Heading = 'h2', label, post, show, strings } = line
  const { language, leadImage, outlet, path, republishedOn, title } = post
  const summary = summaryOf(post, show)
  return (
    <li class="h-entry">
      {show === 'pictures' && leadImage ? (
        <Picture class="thumb" image={{ ...leadImage, alt: '' }} sizes="12em" />
      ) : null}
      <Heading class="p-name" {...inLanguageOn(strings, language)}>
        <a class="u-url" href={path}>
          {title}
        </a>
      </Heading>
      {extract ? (
        <p
          class="p-summary extract"
          dangerouslySetInnerHTML={{ __html: extract }}
          {...inLanguageOn(strings, language)}
        />
      ) : summary ? (
        <p class="p-summary" {...inLanguageOn(strings, language)}>
          {summary}
        </p>
      ) : null}
      <COinS post={post} />
      {show === 'titles' ? null : (
        <Authors authors={post.authors} language={strings.language} strings={strings} />
      )}
      <p class="source">
        {label ? `${label}${outlet || republishedOn ? ' · ' : ''}` : null}
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

function summaryOf({ description, standfirst }: ListedPost, show: PostLineArgs['show']): string {
  if (show === 'titles') {
    return ''
  }
  return (show === 'notes' && description) || standfirst.join(' · ')
}

/** Of originals only: where there is none, the page of the article tells. */
export function COinS({ post }: { post: PostSummary }) {
  return post.outlet ? (
    <span class="Z3988" title={toCOinS(toReference(post, 'original', nowhere))} />
  ) : null
}

/** An original says nothing of the blog. */
const nowhere = { name: '', url: '' }
