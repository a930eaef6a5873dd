// The frame of every page of the blog.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import './blog.css'
import { site } from './site.ts'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { name, description, url } = site()
  return { description, metadataBase: url, title: { default: name, template: `%s · ${name}` } }
}

/** Links here are plain: a page that the router swaps in keeps the `:target` of the one before. */
export default function Layout({ children }: { children: ReactNode }) {
  const { name, description } = site()
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <header className="site">
          <a href="/">{name}</a>
          <span>{description}</span>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site">
          <a href="/">All articles</a>
          <a href="/feed.xml">Feed</a>
          <a href="/admin">Desk</a>
        </footer>
      </body>
    </html>
  )
}
