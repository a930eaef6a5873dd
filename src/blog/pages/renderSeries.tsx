/** @jsxImportSource preact */
// The page of a series: its parts on the blog, in order.
import type { SeriesProfile } from '../series/readSeries.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { pathOfSeries } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostLine } from './PostLine.tsx'
import { stringsIn } from './strings.ts'

export function renderSeries(series: SeriesProfile, site: PageSite): string {
  const { description, parts, title } = series
  const strings = stringsIn(site.language)
  const path = pathOfSeries(series)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <header class="profile">
          <h1 class="p-name" dir="auto">
            {title}
          </h1>
          <data class="u-url" value={pathIn(site.folder, path)} />
          <p dir="auto">{description || strings.articlesInSeries(title)}</p>
        </header>
        <ol>
          {parts.map((post, index) => (
            <PostLine
              key={post.path}
              label={strings.partOf(index + 1, parts.length)}
              post={post}
              strings={strings}
            />
          ))}
        </ol>
      </div>
    ),
    head: headOfList(site, path, '', {
      description: description || strings.articlesInSeries(title),
      hasFeeds: true,
      title,
    }),
    site,
    strings,
  })
}
