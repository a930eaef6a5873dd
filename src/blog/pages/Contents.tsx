/** @jsxImportSource preact */
// The headings of a long article, each of which leads to its place.
import type { Heading } from '../../richtext/headings.ts'
import type { Post } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { countWords } from '../../domain/readingTime.ts'
import { headingsOf } from '../../richtext/headings.ts'
import { textProper } from '../../richtext/toPlainText.ts'
import { inWordsOf } from './languages.ts'

/** In a shorter article a reader sees where they are. */
const fewestWords = 2000

export function Contents({ post, strings }: { post: Post; strings: PageStrings }) {
  const headings = headingsOf(post.document)
  if (headings.length < 2 || countWords(textProper(post.document)) <= fewestWords) {
    return null
  }
  const top = Math.min(...headings.map(({ level }) => level))
  return (
    <nav aria-label={strings.contents} class="contents">
      <details>
        <summary {...inWordsOf(strings, post.language)}>{strings.contents}</summary>
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
