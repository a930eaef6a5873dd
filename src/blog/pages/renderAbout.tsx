/** @jsxImportSource preact */
// The page "About": who writes here, with portrait and affiliations, where they write, and how to follow.
import type { PostGroup } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { pathOfAbout, pathOfAuthor } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { absolute } from './head.tsx'
import { headOfList } from './heads.ts'
import { inLanguageOn } from './languages.ts'
import { Outlets } from './Outlets.tsx'
import { Picture, squared } from './Picture.tsx'
import { Contact, Profiles, Subscribe } from './SiteFrame.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

export interface AboutData {
  /** The only author of the blog; null where there are several. */
  author: {
    /** Institutions, with the role and the years there, as they stand on the page. */
    affiliations: string[]
    name: string
    slug: string
  } | null
  excerpt: string
  html: string
  outlets: PostGroup[]
}

export function renderAbout({ author, excerpt, html, outlets }: AboutData, site: PageSite): string {
  const strings = stringsIn(site.language)
  const { portrait } = site.face ?? {}
  const head = headOfList(site, pathOfAbout, '', { description: excerpt, title: strings.about })
  return renderDocument({
    children: (
      <article class="post about h-card">
        <h1>{strings.about}</h1>
        {portrait ? (
          <Picture class="u-photo" image={squared(portrait)} isFirst sizes="11rem" />
        ) : null}
        <p class="p-name">
          {author ? (
            <a class="u-url" href={pathIn(site.folder, pathOfAuthor(author))}>
              {author.name}
            </a>
          ) : (
            site.name
          )}
        </p>
        {author && author.affiliations.length > 0 ? (
          <ul aria-label={strings.affiliations} class="source">
            {author.affiliations.map((line) => (
              <li dir="auto" key={line}>
                {line}
              </li>
            ))}
          </ul>
        ) : null}
        <div
          class="e-content p-note"
          dangerouslySetInnerHTML={{ __html: html }}
          {...inLanguageOn(strings, site.language)}
        />
        {outlets.length > 0 ? (
          <section>
            <h2>{strings.whereTheyAppeared}</h2>
            <Outlets outlets={outlets} />
          </section>
        ) : null}
        <Follow site={site} strings={strings} />
      </article>
    ),
    head: {
      ...head,
      jsonLd: webPage(site, pathOfAbout, { name: strings.about, '@type': 'AboutPage' }),
    },
    site,
    strings,
  })
}

/** As schema.org has it. */
export function webPage(site: PageSite, path: string, more: Record<string, string>): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: site.language,
    isPartOf: {
      name: site.name,
      '@type': 'Blog',
      url: absolute(site, pathIn(site.folder, '/')),
    },
    url: absolute(site, pathIn(site.folder, path)),
    ...more,
  }
}

const feeds = [
  ['/feed.xml', 'RSS'],
  ['/atom.xml', 'Atom'],
  ['/feed.json', 'JSON Feed'],
] as const

function Follow({ site, strings }: { site: PageSite; strings: PageStrings }) {
  const href = usePath()
  const { contact = '', links = [] } = site.face ?? {}
  return (
    <section class="follow" id="follow">
      <h2>{strings.follow}</h2>
      <p class="links">
        {(site.feeds === false ? [] : feeds).map(([path, name]) => (
          <a href={href(path)} key={path}>
            {name}
          </a>
        ))}
        <Subscribe site={site} strings={strings} />
        <Profiles links={links} />
        <Contact contact={contact} />
      </p>
    </section>
  )
}
