/** @jsxImportSource preact */
// Who signs an article: `By A, B and C`.
import { Fragment } from 'preact'

import type { PostAuthor } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { pathOfAuthor } from './addresses.ts'
import { inWordsOf } from './languages.ts'
import { usePath } from './usePath.ts'

interface AuthorsArgs {
  authors: PostAuthor[]
  /** Whether each is an h-card: a list of many is to stay small. @default false */
  hasCards?: boolean
  /** Of what is around it. */
  language: string
  strings: PageStrings
}

export function Authors({ authors, hasCards = false, language, strings }: AuthorsArgs) {
  const name = hasCards ? 'p-author h-card' : 'p-author'
  const joints = jointsOf(authors, strings)
  if (authors.length === 0) {
    return null
  }
  return (
    <p class="authors" {...inWordsOf(strings, language)}>
      {strings.by}{' '}
      {authors.map((author, index) => (
        <Fragment key={author.slug || author.name}>
          {index > 0 ? joints[index - 1] : null}
          <Author author={author} class={name} />
        </Fragment>
      ))}
    </p>
  )
}

function Author({ author, class: name }: { author: PostAuthor; class: string }) {
  const href = usePath()
  return author.slug ? (
    <a class={name} href={href(pathOfAuthor(author))}>
      {author.name}
    </a>
  ) : (
    <span class={name}>{author.name}</span>
  )
}

/**
 * What stands between each two: in Spanish that depends on the name that follows, which is compared without its accents.
 */
function jointsOf(authors: PostAuthor[], { locale }: PageStrings): string[] {
  const list = lists.get(locale) ?? new Intl.ListFormat(locale)
  lists.set(locale, list)
  const parts = list.formatToParts(authors.map(({ name }) => name.normalize('NFD')))
  return parts.flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
}

const lists = new Map<string, Intl.ListFormat>()
