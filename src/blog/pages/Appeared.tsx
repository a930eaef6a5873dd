/** @jsxImportSource preact */
// Where and when an article first appeared, as precisely as that is known: `The Tide, November 2022`.
import type { PostSummary } from '../post.ts'

import { pathOfOutlet } from './addresses.ts'

export function Appeared({ post: { original, outlet } }: { post: PostSummary }) {
  const when = original.formatDate ? (
    <time datetime={knownPart(original)}>{original.formatDate}</time>
  ) : null
  return (
    <>
      {outlet?.slug ? <a href={pathOfOutlet(outlet)}>{outlet.name}</a> : outlet?.name}
      {outlet && when ? ', ' : null}
      {when}
    </>
  )
}

/** `2022-11` for a month, `2022` for a year. */
function knownPart({ precision, publishedOn }: PostSummary['original']): string | undefined {
  const lengths = { day: 10, month: 7, unknown: 0, year: 4 }
  return publishedOn?.slice(0, lengths[precision])
}
