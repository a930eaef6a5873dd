/** @jsxImportSource preact */
// Posts that share topics, authors or words with a post.
import type { RelatedPost } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { inLanguageOn } from './languages.ts'

interface RelatedArgs {
  posts: RelatedPost[]
  strings: PageStrings
}

export function Related({ posts, strings }: RelatedArgs) {
  if (posts.length === 0) {
    return null
  }
  return (
    <nav aria-labelledby="related" class="related">
      <h2 id="related">{strings.related}</h2>
      <ul>
        {posts.map(({ language, outlet, path, title }) => (
          <li key={path}>
            <a href={path} {...inLanguageOn(strings, language)}>
              {title}
            </a>
            {outlet ? <small>{outlet}</small> : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}
