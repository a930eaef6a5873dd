/** @jsxImportSource preact */
// The series that the settings put on the front page, with its articles in order.
import type { FrontSeries } from './pageData.ts'
import type { PageStrings } from './strings.ts'

import { pathOfSeries } from './addresses.ts'
import { inLanguageOn } from './languages.ts'
import { usePath } from './usePath.ts'

interface SeriesArgs {
  series: FrontSeries
  strings: PageStrings
}

export function ChosenSeries({ series, strings }: SeriesArgs) {
  const href = usePath()
  const { description, posts, title } = series
  return (
    <section class="chosen">
      <h2>
        <a href={href(pathOfSeries(series))}>{title}</a>
      </h2>
      {description ? <p dir="auto">{description}</p> : null}
      <ol>
        {posts.map((post) => (
          <li key={post.path}>
            <a href={post.path} {...inLanguageOn(strings, post.language)}>
              {post.title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
