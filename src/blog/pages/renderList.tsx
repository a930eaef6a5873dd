/** @jsxImportSource preact */
// The page of a list under a heading, such as that of an outlet or a topic.
import type { ComponentChildren } from 'preact'

import type { Facets as FacetData } from '../facets.ts'
import type { PostGroup } from '../post.ts'
import type { ListPage, PageOf } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { formatAddress, pathOfOutlet, pathOfTopic, pathOfYear } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { Facets } from './Facets.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

interface ListArgs {
  /** What else is said under the heading. */
  children?: ComponentChildren
  /** Below the list: what the articles are counted by. */
  counts?: ComponentChildren
  description: string
  /** @default true */
  hasFeeds?: boolean
  list: ListPage
  path: string
  site: PageSite
  title: string
}

export function renderList(given: ListArgs): string {
  const { children, counts, description, hasFeeds = true, list, path, site, title } = given
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <header class="profile">
          <h1 class="p-name">{title}</h1>
          <data class="u-url" value={pathIn(site.folder, path)} />
          <p>{description}</p>
          {children}
        </header>
        <PostList list={list} path={path} strings={strings} title={title} />
        {counts}
      </div>
    ),
    head: headOfList(site, path, list.after, { description, hasFeeds, title }),
    site,
    strings,
  })
}

export function renderOutlet({ facets, list, outlet }: PageOf<'outlet'>, site: PageSite): string {
  const { name, kind, url } = outlet
  const strings = stringsIn(site.language)
  return renderList({
    children: (
      <>
        {url || kind ? (
          <p>
            {kind ? strings.outletKinds[kind] : null}
            {kind && url ? ' · ' : null}
            {url ? <a href={url}>{formatAddress(url)}</a> : null}
          </p>
        ) : null}
        <Count facets={facets} strings={strings} />
      </>
    ),
    counts: facets && (
      <Facets facets={facets} kinds={['authors', 'topics', 'years']} strings={strings} />
    ),
    description: strings.articlesFromOutlet(name),
    list,
    path: pathOfOutlet(outlet),
    site,
    title: name,
  })
}

export function renderTopic({ facets, list, topic }: PageOf<'topic'>, site: PageSite): string {
  const strings = stringsIn(site.language)
  return renderList({
    children: <Count facets={facets} strings={strings} />,
    counts: facets && (
      <Facets
        facets={facets}
        kinds={['outlets', 'authors', 'topics']}
        own={topic.slug}
        strings={strings}
      />
    ),
    description: strings.articlesOnTopic(topic.name),
    list,
    path: pathOfTopic(topic),
    site,
    title: topic.name,
  })
}

export function renderYear(page: PageOf<'year'>, site: PageSite): string {
  const { facets, list, year, years } = page
  const title = String(year)
  const strings = stringsIn(site.language)
  return renderList({
    children: (
      <>
        <Count facets={facets} strings={strings} />
        <YearsBeside strings={strings} year={year} years={years} />
      </>
    ),
    counts: facets && <Facets facets={facets} kinds={['outlets', 'topics']} strings={strings} />,
    description: strings.articlesFromYear(title),
    hasFeeds: false,
    list,
    path: pathOfYear(year),
    site,
    title,
  })
}

function Count({ facets, strings }: { facets: FacetData | null; strings: PageStrings }) {
  return facets ? <p>{strings.countOfArticles(facets.count)}</p> : null
}

interface YearsArgs {
  strings: PageStrings
  year: number
  /** The newest first. */
  years: PostGroup[]
}

/** The years before and after it in which there is something. */
function YearsBeside({ strings, year, years }: YearsArgs) {
  const href = usePath()
  const index = years.findIndex(({ slug }) => slug === String(year))
  const beside = [years[index + 1], years[index - 1]].map((one) => (index < 0 ? undefined : one))
  return beside.some(Boolean) ? (
    <p class="links">
      {beside.map((one, place) =>
        one ? (
          <a href={href(pathOfYear(one.slug))} key={one.slug}>
            {(place === 0 ? strings.yearBefore : strings.yearAfter)(one.name)}
          </a>
        ) : null,
      )}
    </p>
  ) : null
}
