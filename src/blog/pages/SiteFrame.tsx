/** @jsxImportSource preact */
// What stands above and below every page: who writes here, the navigation, profiles elsewhere, feeds.
import type { Face, FaceLink, PageSite } from './pageSite.ts'

import { formatAddress, pathOfAbout, pathOfSubscribe } from './addresses.ts'
import { inLanguage } from './languages.ts'
import { Picture, squared } from './Picture.tsx'
import { SearchForm } from './SearchForm.tsx'
import { isSameLanguage, type PageStrings } from './strings.ts'
import { usePath } from './usePath.ts'

interface FrameArgs {
  site: PageSite
  strings: PageStrings
}

interface SiteHeaderArgs extends FrameArgs {
  /** Address of the page itself. */
  current?: null | string | undefined
  hasNavigation: boolean
  hasSearch: boolean
}

export function SiteHeader({ current, hasNavigation, hasSearch, site, strings }: SiteHeaderArgs) {
  const href = usePath()
  const { name, description, face } = site
  const own = languageOf(site, strings)
  return (
    <header class={face && hasFace(face) ? 'site face' : 'site'}>
      <a href={href('/')} {...own}>
        {face ? <Mark face={face} name={name} /> : null}
        {face?.logo ? null : name}
      </a>
      {hasSearch ? (
        <details class="find">
          <summary>{strings.search}</summary>
          <SearchForm strings={strings} />
        </details>
      ) : null}
      <span {...own}>{description}</span>
      {face && hasNavigation ? (
        <Navigation current={current} face={face} own={own} strings={strings} />
      ) : null}
    </header>
  )
}

/** The logo instead of the name, or the portrait beside it. */
function Mark({ name, face: { logo, portrait } }: { face: Face; name: string }) {
  if (logo) {
    return <Picture class="logo" image={{ ...logo, alt: name }} isFirst sizes="12em" />
  }
  return portrait ? (
    <Picture class="portrait" image={{ ...squared(portrait), alt: '' }} isFirst sizes="3em" />
  ) : null
}

interface NavigationArgs {
  current: null | string | undefined
  face: Face
  own: ReturnType<typeof languageOf>
  strings: PageStrings
}

function Navigation({ current, face, own, strings }: NavigationArgs) {
  const href = usePath()
  const about = { address: href(pathOfAbout), label: strings.about }
  const hasOwn = face.navigation.some(({ address }) => address === about.address)
  const links: FaceLink[] = [...face.navigation, ...(hasAboutPage(face) && !hasOwn ? [about] : [])]
  return links.length > 0 ? (
    <nav aria-label={strings.navigation} {...own}>
      {links.map(({ address, label }, index) => (
        <a aria-current={address === current ? 'page' : undefined} href={address} key={index}>
          {label}
        </a>
      ))}
    </nav>
  ) : null
}

export function SiteFooter({ feed, site, strings }: { feed: null | string } & FrameArgs) {
  const href = usePath()
  const { contact = '', footer, links = [] } = site.face ?? {}
  return (
    <footer class="site">
      <a href={href('/')}>{strings.allArticles}</a>
      {feed === null ? null : <a href={href(feed)}>{strings.feed}</a>}
      <Subscribe site={site} strings={strings} />
      <Profiles links={links} />
      <Contact contact={contact} />
      {footer ? <p {...languageOf(site, strings)}>{footer}</p> : null}
    </footer>
  )
}

/** A copy in files has no server that would take the form. */
export function Subscribe({ site, strings }: FrameArgs) {
  const href = usePath()
  return site.face?.hasLetter && !site.isStatic ? (
    <a href={href(pathOfSubscribe)}>{strings.newsletter.name}</a>
  ) : null
}

export function Profiles({ links }: { links: string[] }) {
  return (
    <>
      {links.map((link) => (
        <a class="u-url" href={link} key={link} rel="me">
          {formatAddress(link)}
        </a>
      ))}
    </>
  )
}

/** An address for mail or of a page becomes a link; anything else is a sentence. */
export function Contact({ contact }: { contact: string }) {
  const href = /^[^\s@]+@[^\s@][^\s.@]*\.[^\s@]+$/.test(contact)
    ? `mailto:${contact}`
    : /^https?:\/\/\S+$/.test(contact) && URL.canParse(contact)
      ? contact
      : null
  if (href === null) {
    return contact ? <span>{contact}</span> : null
  }
  return <a href={href}>{href === contact ? formatAddress(contact) : contact}</a>
}

/** Of what the author wrote, on a page in another language. */
function languageOf(site: PageSite, strings: PageStrings) {
  return isSameLanguage(site.language, strings.language) ? {} : inLanguage(site.language)
}

export function hasAboutPage({ contact, hasAbout, links, portrait }: Face): boolean {
  return hasAbout || Boolean(portrait || contact) || links.length > 0
}

function hasFace(face: Face): boolean {
  return Object.entries({ ...face, picture: null }).some(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  )
}
