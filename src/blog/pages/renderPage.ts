// A page of any kind as HTML.
import type { PageData } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { renderAbout } from './renderAbout.tsx'
import { renderAuthor } from './renderAuthor.tsx'
import { renderEverything } from './renderEverything.tsx'
import { renderFront } from './renderFront.tsx'
import { renderIndex } from './renderIndex.tsx'
import { renderOutlet, renderTopic, renderYear } from './renderList.tsx'
import { renderOwnPage } from './renderOwnPage.tsx'
import { renderPost } from './renderPost.tsx'
import { renderSearch } from './renderSearch.tsx'
import { renderSeries } from './renderSeries.tsx'
import { renderSubscribe } from './renderSubscribe.tsx'

export function renderPage(page: PageData, site: PageSite): string {
  switch (page.kind) {
    case 'about':
      return renderAbout(page.about, site)
    case 'author':
      return renderAuthor(page, site)
    case 'everything':
      return renderEverything(page.everything, site)
    case 'front':
      return renderFront(page.list, page.overview, site, page)
    case 'index':
      return renderIndex(page.of, page.groups, site)
    case 'outlet':
      return renderOutlet(page, site)
    case 'page':
      return renderOwnPage(page.page, site)
    case 'post':
      return renderPost(page.post, page.neighbours, site)
    case 'search':
      return renderSearch(page.q, page.found, site)
    case 'series':
      return renderSeries(page.series, site)
    case 'subscribe':
      return renderSubscribe(site)
    case 'topic':
      return renderTopic(page, site)
    case 'year':
      return renderYear(page, site)
  }
}
