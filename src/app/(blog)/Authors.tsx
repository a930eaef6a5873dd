// Who signs a piece: `By A, B and C`.
import type { PostAuthor } from 'offprint'

export function Authors({ authors }: { authors: PostAuthor[] }) {
  if (authors.length === 0) {
    return null
  }
  return (
    <p className="authors">
      By{' '}
      {authors.map(({ name, slug }, index) => (
        <span key={slug || name}>
          {joint(index, authors.length)}
          <span className="p-author h-card">{name}</span>
        </span>
      ))}
    </p>
  )
}

function joint(index: number, count: number): string {
  if (index === 0) {
    return ''
  }
  return index === count - 1 ? ' and ' : ', '
}
