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
  if (authors.length === 0) {
    return null
  }
  return (
    <p class="authors" {...inWordsOf(strings, language)}>
      {strings.by}{' '}
      {authors.map((author, index) => (
        <Fragment key={author.slug || author.name}>
          {joint(index, authors.length, strings)}
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

function joint(index: number, count: number, { lastJoint }: PageStrings): string {
  if (index === 0) {
    return ''
  }
  return index === count - 1 ? lastJoint : ', '
}
