/** @jsxImportSource preact */
// The front page: a list of all posts, the newest first, and the way to all others.
import type { FrontPage, FrontSeries, ListPage } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { pathOfSeries } from './addresses.ts'
import { Archive, type Overview } from './Archive.tsx'
import { renderDocument } from './document.tsx'
import { headOfList, titleOn } from './heads.ts'
import { Intro } from './Intro.tsx'
import { inLanguageOn } from './languages.ts'
import { PostLine } from './PostLine.tsx'
import { PostList } from './PostList.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

export function renderFront(
  list: ListPage,
  overview: Overview,
  site: PageSite,
  { intro, pinned = [], series }: Pick<FrontPage, 'intro' | 'pinned' | 'series'> = {},
): string {
  const strings = stringsIn(site.language)
  const { show } = site.face ?? {}
  return renderDocument({
    children: (
      <>
        {intro ? <Intro intro={intro} site={site} strings={strings} /> : null}
        <div class="h-feed list" data-show={show ?? undefined}>
          <data class="p-name" value={site.name} />
          <data class="u-url" value={pathIn(site.folder, '/')} />
          {pinned.length > 0 ? (
            <>
              <h1>{strings.pinned}</h1>
              <ol>
                {pinned.map((post) => (
                  <PostLine key={post.path} post={post} strings={strings} />
                ))}
              </ol>
              <h2>{strings.newestArticles}</h2>
            </>
          ) : (
            <h1>{list.after ? strings.olderArticles : strings.articles}</h1>
          )}
          {list.posts.length === 0 ? (
            <p>{strings.emptyBlog}</p>
          ) : (
            <PostList list={list} path="/" show={show} strings={strings} title={site.name} />
          )}
        </div>
        {series ? <ChosenSeries series={series} strings={strings} /> : null}
        <Archive overview={overview} strings={strings} />
      </>
    ),
    head: {
      ...headOfList(site, '/', list.after),
      feeds: {
        isOfPage: false,
        path: '/notes',
        title: titleOn(site, strings.introductoryNotes),
      },
    },
    site,
    strings,
  })
}

interface SeriesArgs {
  series: FrontSeries
  strings: PageStrings
}

function ChosenSeries({ series, strings }: SeriesArgs) {
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
