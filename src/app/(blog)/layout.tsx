// The frame of every page of the blog.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import './blog.css'
import { siteDescription, siteName, siteURL } from './site.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => ({
  description: siteDescription,
  metadataBase: siteURL(),
  title: { default: siteName, template: `%s · ${siteName}` },
})

/** Links here are plain: a page that the router swaps in keeps the `:target` of the one before. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <header className="site">
          <a href="/">{siteName}</a>
          <span>{siteDescription}</span>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site">
          <a href="/">All pieces</a>
          <a href="/admin">Desk</a>
        </footer>
      </body>
    </html>
  )
}
