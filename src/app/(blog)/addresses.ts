// Where the pages of outlets and authors stand, and how addresses elsewhere are shown.

export const pathOfAuthor = ({ slug }: { slug: string }) => `/authors/${encodeURIComponent(slug)}`

export const pathOfOutlet = ({ slug }: { slug: string }) => `/outlets/${encodeURIComponent(slug)}`

/** An address as people write it: `example.org/people/ada`. */
export function formatAddress(address: string): string {
  const { hash, host, pathname, search } = new URL(address)
  return host.replace(/^www\./, '') + (pathname === '/' ? '' : pathname) + search + hash
}
