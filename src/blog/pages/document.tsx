/** @jsxImportSource preact */
// The frame of every page, and how a page becomes HTML.
import type { ComponentChildren } from 'preact'

import { renderToString } from 'preact-render-to-string'

import type { PageHead } from './head.tsx'
import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { Head } from './head.tsx'
import { inLanguage } from './languages.ts'
import { SearchForm } from './SearchForm.tsx'
import { isSameLanguage } from './strings.ts'
import { FolderProvider, usePath } from './usePath.ts'
import { withStyles } from './withStyles.ts'

interface PageParts {
  children: ComponentChildren
  /** Whether the header has a search form: a page of results has its own. @default true */
  hasSearch?: boolean
  head: PageHead
  /** Whether the page names the feeds: one of the site does, one that says that nothing is there does not. */
  namesFeeds?: boolean
  site: PageSite
  strings: PageStrings
}

export function renderDocument(page: PageParts): string {
  const { children, hasSearch = true, head, namesFeeds = true, site, strings } = page
  const { feeds: hasFeeds = true, icon = '/icon.svg' } = site
  // A copy in files has that of the site alone.
  const own = hasFeeds && !site.isStatic ? head.feeds : undefined
  const html = renderToString(
    <FolderProvider value={site.folder ?? ''}>
      <html dir={strings.direction} lang={strings.language}>
        <head>
          <meta charset="utf-8" />
          <meta content="width=device-width, initial-scale=1" name="viewport" />
          <Head head={head} site={site} />
          {own ? (
            <FeedLink path={`${own.path}/feed.xml`} title={own.title} type="application/rss+xml" />
          ) : null}
          {namesFeeds && hasFeeds ? <Feeds title={site.name} /> : null}
          {icon ? <link href={icon} rel="icon" type="image/svg+xml" /> : null}
        </head>
        <body>
          <a class="skip" href="#main">
            {strings.skipToText}
          </a>
          <SiteHeader hasSearch={hasSearch && !site.isStatic} site={site} strings={strings} />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <SiteFooter
            feed={hasFeeds ? `${own?.isOfPage ? own.path : ''}/feed.xml` : null}
            strings={strings}
          />
        </body>
      </html>
    </FolderProvider>,
  )
  return `<!doctype html>${withStyles(html, site.fonts)}`
}

type SiteHeaderArgs = Pick<Required<PageParts>, 'hasSearch' | 'site' | 'strings'>

function SiteHeader({ hasSearch, site, strings }: SiteHeaderArgs) {
  const href = usePath()
  const own = isSameLanguage(site.language, strings.language) ? {} : inLanguage(site.language)
  return (
    <header class="site">
      <a href={href('/')} {...own}>
        {site.name}
      </a>
      {hasSearch ? (
        <details class="find">
          <summary>{strings.search}</summary>
          <SearchForm strings={strings} />
        </details>
      ) : null}
      <span {...own}>{site.description}</span>
    </header>
  )
}

function SiteFooter({ feed, strings }: { feed: null | string } & Pick<PageParts, 'strings'>) {
  const href = usePath()
  return (
    <footer class="site">
      <a href={href('/')}>{strings.allArticles}</a>
      {feed === null ? null : <a href={href(feed)}>{strings.feed}</a>}
    </footer>
  )
}

const feeds = [
  ['/atom.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
  ['/feed.xml', 'application/rss+xml'],
] as const

function Feeds({ title }: { title: string }) {
  return (
    <>
      {feeds.map(([path, type]) => (
        <FeedLink key={path} path={path} title={title} type={type} />
      ))}
    </>
  )
}

function FeedLink({ type, path, title }: { path: string; title: string; type: string }) {
  const href = usePath()
  return <link href={href(path)} rel="alternate" title={title} type={type} />
}
