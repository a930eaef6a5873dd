/** @jsxImportSource preact */
// The pages of a topic and of a year: its articles, the newest first.
import type { ListPage } from './listPage.ts'
import type { Topic } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathOfTopic, pathOfYear } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'

export function renderTopic(topic: Topic, list: ListPage, site: PageSite): string {
  const description = stringsIn(site.language).articlesOnTopic(topic.name)
  return renderList({ description, list, path: pathOfTopic(topic), site, title: topic.name })
}

export function renderYear(year: number, list: ListPage, site: PageSite): string {
  const title = String(year)
  const description = stringsIn(site.language).articlesFromYear(title)
  return renderList({ description, list, path: pathOfYear(year), site, title })
}

interface ArchiveArgs {
  description: string
  list: ListPage
  path: string
  site: PageSite
  title: string
}

function renderList({ description, list, path, site, title }: ArchiveArgs): string {
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <header class="profile">
          <h1 class="p-name">{title}</h1>
          <data class="u-url" value={path} />
          <p>{description}</p>
        </header>
        <PostList list={list} path={path} strings={strings} title={title} />
      </div>
    ),
    head: headOfList(site, path, list.after, { description, title }),
    site,
    strings,
  })
}
