// A page of any kind as HTML.
import type { PageData } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { renderAbout } from './renderAbout.tsx'
import { renderAuthor } from './renderAuthor.tsx'
import { renderFront } from './renderFront.tsx'
import { renderOutlet, renderTopic, renderYear } from './renderList.tsx'
import { renderOwnPage } from './renderOwnPage.tsx'
import { renderPost } from './renderPost.tsx'
import { renderSearch } from './renderSearch.tsx'
import { renderSeries } from './renderSeries.tsx'

export function renderPage(page: PageData, site: PageSite): string {
  switch (page.kind) {
    case 'about':
      return renderAbout(page.about, site)
    case 'author':
      return renderAuthor(page.author, page.list, site)
    case 'front':
      return renderFront(page.list, page.overview, site, page)
    case 'outlet':
      return renderOutlet(page.outlet, page.list, site)
    case 'page':
      return renderOwnPage(page.page, site)
    case 'post':
      return renderPost(page.post, page.neighbours, site)
    case 'search':
      return renderSearch(page.q, page.found, site)
    case 'series':
      return renderSeries(page.series, site)
    case 'topic':
      return renderTopic(page.topic, page.list, site)
    case 'year':
      return renderYear(page.year, page.list, site)
  }
}
