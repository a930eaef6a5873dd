/** @jsxImportSource preact */
// The frame of every page, and how a page becomes HTML.
import type { ComponentChildren } from 'preact'

import { renderToString } from 'preact-render-to-string'

import type { PageHead } from './head.tsx'
import type { PageSite } from './pageSite.ts'

import { absolute, Head } from './head.tsx'
import { withStyles } from './withStyles.ts'

interface PageParts {
  children: ComponentChildren
  head: PageHead
  /** Whether the page names the feeds: one of the site does, one that says that nothing is there does not. */
  namesFeeds?: boolean
  site: PageSite
}

/** A whole page as HTML. */
export function renderDocument({ children, head, namesFeeds = true, site }: PageParts): string {
  const html = renderToString(
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <Head head={head} site={site} />
        {namesFeeds ? <Feeds site={site} /> : null}
        <link href="/icon.svg" rel="icon" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="site">
          <a href="/">{site.name}</a>
          <span>{site.description}</span>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="site">
          <a href="/">All articles</a>
          <a href="/feed.xml">Feed</a>
        </footer>
      </body>
    </html>,
  )
  return `<!doctype html>${withStyles(html, site.fonts)}`
}

const feeds = [
  ['/atom.xml', 'application/atom+xml'],
  ['/feed.json', 'application/feed+json'],
  ['/feed.xml', 'application/rss+xml'],
] as const

function Feeds({ site }: { site: PageSite }) {
  return (
    <>
      {feeds.map(([path, type]) => (
        <link
          href={absolute(site, path)}
          key={path}
          rel="alternate"
          title={site.name}
          type={type}
        />
      ))}
    </>
  )
}
