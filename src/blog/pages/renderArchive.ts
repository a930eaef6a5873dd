// The pages of a topic and of a year: its articles, the newest first.
import type { ListPage } from './listPage.ts'
import type { Topic } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { pathOfTopic, pathOfYear } from './addresses.ts'
import { renderList } from './renderList.tsx'
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
