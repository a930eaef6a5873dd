/** @jsxImportSource preact */
// Where an article comes from, in one line; the credit line, where it says more; and the day on the blog.
import type { Post } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { creditLine } from '../../domain/creditLine.ts'
import { formatDay } from '../../domain/days.ts'
import { readingMinutes } from '../../domain/readingTime.ts'
import { FirstPublished } from './FirstPublished.tsx'
import { inWordsOf } from './languages.ts'

interface SourceArgs {
  post: Post
  strings: PageStrings
  /** Of the text that the page shows whole; 0 where it shows none. */
  words: number
}

export function Source({ post, strings, words }: SourceArgs) {
  const { original, outlet } = post
  return (
    <div class="source" {...inWordsOf(strings, post.language)}>
      {outlet || original.formatDate || original.url ? (
        <p class="origin">
          <FirstPublished isWhole post={post} strings={strings} />
          {(outlet || original.formatDate) && original.url ? ' · ' : null}
          {original.url ? (
            <a class="u-repost-of" href={original.url}>
              {strings.readOriginal}
            </a>
          ) : null}
        </p>
      ) : null}
      {needsCredit(post) ? (
        <p class="credit-line" dir="auto">
          <Credit post={post} />
        </p>
      ) : null}
      <Posted post={post} strings={strings} words={words} />
    </div>
  )
}

/** An outlet's terms may ask for these very words: only the sentence that is filled in without terms is left out. */
function needsCredit({ creditLine: line, original, outlet, title }: Post): boolean {
  const { precision, publishedOn, url } = original
  const facts = { authors: [], outlet: outlet?.name ?? '', precision, publishedOn, title, url }
  return line !== '' && line !== creditLine(null, facts)
}

/** Word for word; an address of the original in it can be followed. */
function Credit({ post: { creditLine, original } }: { post: Post }) {
  const { url } = original
  const at = url ? creditLine.lastIndexOf(url) : -1
  if (!url || at < 0) {
    return <>{creditLine}</>
  }
  return (
    <>
      {creditLine.slice(0, at)}
      <a href={url}>{url}</a>
      {creditLine.slice(at + url.length)}
    </>
  )
}

function Posted({ post, strings, words }: SourceArgs) {
  const { document, language, republishedOn } = post
  const minutes = document ? strings.minutes(readingMinutes(words, language)) : null
  if (!republishedOn && !minutes) {
    return null
  }
  return (
    <p class="posted">
      {republishedOn ? (
        <>
          {strings.posted} <Day day={republishedOn} strings={strings} />
        </>
      ) : null}
      {republishedOn && minutes ? ' · ' : null}
      {minutes}
    </p>
  )
}

export function Day({ day, strings }: { day: string; strings: PageStrings }) {
  return (
    <time class="dt-published" datetime={day}>
      {formatDay(day, 'day', strings.locale)}
    </time>
  )
}
