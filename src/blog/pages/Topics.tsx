/** @jsxImportSource preact */
// The topics of an article, each of which leads to its articles.
import type { PageStrings } from './strings.ts'

import { pathOfTopicNamed } from './addresses.ts'
import { usePath } from './usePath.ts'

export function Topics({ strings, topics }: { strings: PageStrings; topics: string[] }) {
  if (topics.length === 0) {
    return null
  }
  return (
    <ul aria-label={strings.topics} class="topics">
      {[...new Set(topics)].map((topic) => (
        <li key={topic}>
          <Topic name={topic} />
        </li>
      ))}
    </ul>
  )
}

function Topic({ name }: { name: string }) {
  const href = usePath()
  const path = pathOfTopicNamed(name)
  return path ? (
    <a class="p-category" href={href(path)} rel="tag">
      {name}
    </a>
  ) : (
    <span class="p-category">{name}</span>
  )
}
