// Where the pages of outlets and authors stand, and how addresses elsewhere are shown.

export function pathOfAuthor({ slug }: { slug: string }) {
  return `/authors/${encodeURIComponent(slug)}`
}

export function pathOfOutlet({ slug }: { slug: string }) {
  return `/outlets/${encodeURIComponent(slug)}`
}

/** An address as people write it: `example.org/people/ada`. */
export function formatAddress(address: string): string {
  const { hash, host, pathname, search } = new URL(address)
  return host.replace(/^www\./, '') + (pathname === '/' ? '' : pathname) + search + hash
}
