/** @jsxImportSource preact */
// The head of a page as data, and as HTML.
import type { PageSite } from './pageSite.ts'

export interface PageHead {
  /** The page in each of its languages, itself among them; `x-default` is the original. Paths or addresses. */
  alternates?: [language: string, address: string][]
  /** schema.org data: where the page stands on the site. */
  breadcrumbs?: object
  /** Path or address that search engines should keep; null where they should keep none. */
  canonical?: null | string
  description?: string
  /** Feeds besides those of everything: their path without the name of the file. */
  feeds?: { isOfPage: boolean; path: string; title: string }
  /** Whether search engines keep the page. @default true */
  isIndexed?: boolean
  /** schema.org data about the page. */
  jsonLd?: object
  /** Further tags, by name. */
  meta?: [name: string, content: string][]
  /** Address of its oEmbed. */
  oEmbed?: string
  /** Tags of Open Graph, by property such as `og:title`. */
  openGraph?: [property: string, content: string][]
  /** Path of a list of feeds. */
  opml?: string
  /** Whole, with the name of the site where that belongs. */
  title: string
  /** Where webmentions of the page are taken. */
  webmention?: string | undefined
}

export function Head({ head, site }: { head: PageHead; site: PageSite }) {
  const { alternates = [], breadcrumbs, canonical, description, isIndexed = true } = head
  const { jsonLd, meta = [], oEmbed, openGraph = [] } = head
  return (
    <>
      <title>{head.title}</title>
      {description ? <meta content={description} name="description" /> : null}
      {isIndexed ? null : <meta content="noindex, follow" name="robots" />}
      {meta.map(([name, content], index) => (
        <meta content={content} key={index} name={name} />
      ))}
      {canonical ? <link href={absolute(site, canonical)} rel="canonical" /> : null}
      {alternates.map(([language, address]) => (
        <link
          href={absolute(site, address)}
          hreflang={language}
          key={language + address}
          rel="alternate"
        />
      ))}
      {head.webmention ? <link href={head.webmention} rel="webmention" /> : null}
      {openGraph.map(([property, content], index) => (
        <meta content={content} key={index} property={property} />
      ))}
      {oEmbed ? (
        <link href={oEmbed} rel="alternate" title={head.title} type="application/json+oembed" />
      ) : null}
      {[jsonLd, breadcrumbs].map((data, index) =>
        data ? (
          <script
            dangerouslySetInnerHTML={{ __html: scriptText(data) }}
            key={index}
            type="application/ld+json"
          />
        ) : null,
      )}
    </>
  )
}

export function absolute({ url }: Pick<PageSite, 'url'>, address: string): string {
  return address.startsWith('/') ? url + address : address
}

/** No text in the data can end the script. */
function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
