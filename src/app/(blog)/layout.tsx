// The frame of every page of the blog.
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import Link from 'next/link'

import './blog.css'
import { siteDescription, siteName, siteURL } from './site.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => ({
  description: siteDescription,
  metadataBase: siteURL(),
  title: { default: siteName, template: `%s · ${siteName}` },
})

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <header className="site">
          <Link href="/">{siteName}</Link>
          <span>{siteDescription}</span>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site">
          <Link href="/">All pieces</Link>
          {/* The desk has a root layout of its own: it is loaded, not slid in. */}
          <a href="/admin">Desk</a>
        </footer>
      </body>
    </html>
  )
}
