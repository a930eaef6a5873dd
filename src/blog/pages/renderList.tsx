/** @jsxImportSource preact */
// The page of a list under a heading, such as that of an outlet or a topic.
import type { ComponentChildren } from 'preact'

import type { OutletProfile } from '../profiles.ts'
import type { ListPage, Topic } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { formatAddress, pathOfOutlet, pathOfTopic, pathOfYear } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'

interface ListArgs {
  /** What else is said under the heading. */
  children?: ComponentChildren
  description: string
  /** @default true */
  hasFeeds?: boolean
  list: ListPage
  path: string
  site: PageSite
  title: string
}

export function renderList(given: ListArgs): string {
  const { children, description, hasFeeds = true, list, path, site, title } = given
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
      </div>
    ),
    head: headOfList(site, path, list.after, { description, hasFeeds, title }),
    site,
    strings,
  })
}

export function renderOutlet(outlet: OutletProfile, list: ListPage, site: PageSite): string {
  const { name, url } = outlet
  return renderList({
    children: url ? (
      <p>
        <a href={url}>{formatAddress(url)}</a>
      </p>
    ) : null,
    description: stringsIn(site.language).articlesFromOutlet(name),
    list,
    path: pathOfOutlet(outlet),
    site,
    title: name,
  })
}

export function renderTopic(topic: Topic, list: ListPage, site: PageSite): string {
  const description = stringsIn(site.language).articlesOnTopic(topic.name)
  return renderList({ description, list, path: pathOfTopic(topic), site, title: topic.name })
}

export function renderYear(year: number, list: ListPage, site: PageSite): string {
  const title = String(year)
  const description = stringsIn(site.language).articlesFromYear(title)
  return renderList({ description, hasFeeds: false, list, path: pathOfYear(year), site, title })
}
