/** @jsxImportSource preact */
// Which part of its series a post is, with the parts before and after it.
import type { Post } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { pathOfSeries } from './addresses.ts'
import { NeighbourLink } from './Neighbours.tsx'
import { usePath } from './usePath.ts'

type Args = { post: Pick<Post, 'seriesBeside' | 'seriesPart'>; strings: PageStrings }

/** Nothing where it is the only part on the blog. */
export function SeriesPart({ post: { seriesBeside, seriesPart }, strings }: Args) {
  const href = usePath()
  if (!seriesPart || seriesPart.of === 1) {
    return null
  }
  const { of, part, title } = seriesPart
  const { next, previous } = seriesBeside
  return (
    <nav aria-label={title} class="neighbours">
      <p>
        {strings.partOf(part, of)} ·{' '}
        <a dir="auto" href={href(pathOfSeries(seriesPart))}>
          {title}
        </a>
      </p>
      {previous ? (
        <NeighbourLink as="prev" label={strings.previousPart} strings={strings} to={previous} />
      ) : null}
      {next ? (
        <NeighbourLink as="next" label={strings.nextPart} strings={strings} to={next} />
      ) : null}
    </nav>
  )
}
