// Gives links their full addresses.
import { addressIn } from '../values/values.ts'

const mostLinks = 10_000

/** Google Docs leads all links through an address of its own. */
function behindRedirect(href: string): string | undefined {
  const isRedirect = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(href) && URL.canParse(href)
  const { searchParams } = isRedirect ? new URL(href) : { searchParams: null }
  return addressIn(searchParams?.get('q') ?? searchParams?.get('url'))
}

/** Links to other pages get their full addresses; those within the page stay. */
export function resolveLinks(root: Element, base: string | undefined): void {
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    const href = link.getAttribute('href') ?? ''
    const isRelative = !href.startsWith('#') && !/^[a-z][a-z\d+.-]*:/i.test(href.trim())
    const full = isRelative ? addressIn(href, base) : behindRedirect(href)
    if (full) {
      link.setAttribute('href', full)
    }
  }
}
