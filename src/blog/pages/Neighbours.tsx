/** @jsxImportSource preact */
// The posts before and after a post, in the order of the blog.
import type { PageStrings } from './strings.ts'

import { inLanguage } from './languages.ts'

export interface Neighbour {
  language: string
  /** Ready for a link. */
  path: string
  title: string
}

export interface NeighboursOfPost {
  /** The newer one. */
  next: Neighbour | null
  /** The older one. */
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
      {previous ? <Way label={strings.previousArticle} rel="prev" to={previous} /> : null}
      {next ? <Way label={strings.nextArticle} rel="next" to={next} /> : null}
    </nav>
  )
}

function Way({ label, rel, to }: { label: string; rel: 'next' | 'prev'; to: Neighbour }) {
  return (
    <a class={rel} href={to.path} rel={rel}>
      <small>{label}</small> <span {...inLanguage(to.language)}>{to.title}</span>
    </a>
  )
}
