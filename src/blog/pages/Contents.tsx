/** @jsxImportSource preact */
// The headings of a long article, each of which leads to its place.
import { type DocumentNode, type Heading, headingsOf } from 'offprint-reader/document'

import type { PageStrings } from './strings.ts'

import { inWordsOf } from './languages.ts'

interface ContentsArgs {
  /** Of the article. */
  language: string
  /** Of its text. */
  nodes: DocumentNode[]
  strings: PageStrings
  words: number
}

/** In a shorter article a reader sees where they are. */
const fewestWords = 2000

export function Contents({ language, nodes, strings, words }: ContentsArgs) {
  const headings = words > fewestWords ? headingsOf(nodes) : []
  if (headings.length < 2) {
    return null
  }
  const top = Math.min(...headings.map(({ level }) => level))
  return (
    <nav aria-label={strings.contents} class="contents">
      <details>
        <summary {...inWordsOf(strings, language)}>{strings.contents}</summary>
        <ol>
          {headings.map((heading) => (
            <Entry depth={heading.level - top} heading={heading} key={heading.id} />
          ))}
        </ol>
      </details>
    </nav>
  )
}

function Entry({ depth, heading: { id, text } }: { depth: number; heading: Heading }) {
  return (
    <li class={depth > 0 ? 'below' : undefined}>
      <a href={`#${encodeURIComponent(id)}`}>{text}</a>
    </li>
  )
}
