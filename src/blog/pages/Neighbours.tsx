/** @jsxImportSource preact */
// The posts before and after a post, in the order of the blog.
import type { PageStrings } from './strings.ts'

import { inLanguageOn } from './languages.ts'

interface Neighbour {
  language: string
  /** Ready for a link. */
  path: string
  title: string
}

export interface NeighboursOfPost {
  next: Neighbour | null
  previous: Neighbour | null
}

export function Neighbours({
  neighbours: { next, previous },
  strings,
}: {
  neighbours: NeighboursOfPost
  strings: PageStrings
}) {
  if (!next && !previous) {
    return null
  }
  return (
    <nav aria-label={strings.previousAndNext} class="neighbours">
      {previous ? (
        <NeighbourLink
          as="prev"
          label={strings.previousArticle}
          rel="prev"
          strings={strings}
          to={previous}
        />
      ) : null}
      {next ? (
        <NeighbourLink
          as="next"
          label={strings.nextArticle}
          rel="next"
          strings={strings}
          to={next}
        />
      ) : null}
    </nav>
  )
}

interface NeighbourLinkArgs {
  as: 'next' | 'prev'
  label: string
  rel?: 'next' | 'prev'
  strings: PageStrings
  to: Neighbour
}

export function NeighbourLink({ as, label, rel, strings, to }: NeighbourLinkArgs) {
  return (
    <a class={as} href={to.path} rel={rel}>
      <small>{label}</small> <span {...inLanguageOn(strings, to.language)}>{to.title}</span>
    </a>
  )
}
