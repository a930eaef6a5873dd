/** @jsxImportSource preact */
// Who signs an article: `By A, B and C`.
import type { PostAuthor } from '../post.ts'

import { pathOfAuthor } from './addresses.ts'

export function Authors({ authors }: { authors: PostAuthor[] }) {
  if (authors.length === 0) {
    return null
  }
  return (
    <p class="authors" lang="en">
      By{' '}
      {authors.map((author, index) => (
        <span key={author.slug || author.name}>
          {joint(index, authors.length)}
          <Author author={author} />
        </span>
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

function joint(index: number, count: number): string {
  if (index === 0) {
    return ''
  }
  return index === count - 1 ? ' and ' : ', '
}
