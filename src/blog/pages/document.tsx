/** @jsxImportSource preact */
// The frame of every page, and how a page becomes HTML.
import type { ComponentChildren } from 'preact'

import { renderToString } from 'preact-render-to-string'

import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { hasOwnFont, lookOf } from '../face/look.ts'
import { Head, type PageHead } from './head.tsx'
import { SiteFooter, SiteHeader } from './SiteFrame.tsx'
import { FolderProvider, usePath } from './usePath.ts'
import { withStyles } from './withStyles.ts'

interface PageParts {
  children: ComponentChildren
  /** Whether the header has a search form: a page of results has its own. @default true */
  hasSearch?: boolean
  head: PageHead
  /** Whether it leads nowhere but to the front page: one whose address is for its reader alone. @default false */
  isAlone?: boolean
  /** Whether the page names the feeds: one of the site does, one that says that nothing is there does not. */
  namesFeeds?: boolean
  site: PageSite
  strings: PageStrings
}

export function renderDocument(page: PageParts): string {
  const { children, hasSearch = true, head, isAlone = false, namesFeeds = true, strings } = page
  const site = isAlone ? alone(page.site) : page.site
  const { feeds: hasFeeds = true, icon = '/icon.svg' } = site
  const own = hasFeeds ? head.feeds : undefined
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
          {head.opml ? <FeedLink path={head.opml} title={head.title} type="text/x-opml" /> : null}
          {namesFeeds && hasFeeds ? <Feeds title={site.name} /> : null}
          {icon ? <link href={icon} rel="icon" type="image/svg+xml" /> : null}
        </head>
        <body>
          <a class="skip" href="#main">
            {strings.skipToText}
          </a>
          <SiteHeader
            current={head.canonical}
            hasNavigation={!isAlone}
            hasSearch={hasSearch && !isAlone && !site.isStatic}
            site={site}
            strings={strings}
          />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <SiteFooter
            feed={hasFeeds ? `${own?.isOfPage ? own.path : ''}/feed.xml` : null}
            site={site}
            strings={strings}
          />
        </body>
      </html>
    </FolderProvider>,
  )
  const { face } = site
  const fonts = face && !hasOwnFont(face) ? undefined : site.fonts
  return `<!doctype html>${withStyles(html, fonts, face && lookOf(face))}`
}

function alone(site: PageSite): PageSite {
  return { ...site, face: site.face && { ...site.face, hasLetter: false }, feeds: false }
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
