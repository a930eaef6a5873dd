/** @jsxImportSource preact */
// Who signs an article: `By A, B and C`.
import { Fragment } from 'preact'

import type { PostAuthor } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { pathOfAuthor } from './addresses.ts'
import { inWordsOf } from './languages.ts'

interface AuthorsArgs {
  authors: PostAuthor[]
  /** Of what is around it. */
  language: string
  strings: PageStrings
}

export function Authors({ authors, language, strings }: AuthorsArgs) {
  if (authors.length === 0) {
    return null
  }
  return (
    <p class="authors" {...inWordsOf(strings, language)}>
      {strings.by}{' '}
      {authors.map((author, index) => (
        <Fragment key={author.slug || author.name}>
          {joint(index, authors.length, strings)}
          <Author author={author} />
        </Fragment>
      ))}
    </p>
  )
}

function Author({ author }: { author: PostAuthor }) {
  return author.slug ? (
    <a class="p-author h-card" href={pathOfAuthor(author)}>
      {author.name}
    </a>
  ) : (
    <span class="p-author h-card">{author.name}</span>
  )
}

function joint(index: number, count: number, { lastJoint }: PageStrings): string {
  if (index === 0) {
    return ''
  }
  return index === count - 1 ? lastJoint : ', '
}
