/** @jsxImportSource preact */
// How to follow the blog: its feeds, and the author's profiles elsewhere.
import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { Contact, Profiles, Subscribe } from './SiteFrame.tsx'
import { usePath } from './usePath.ts'

const feeds = [
  ['/feed.xml', 'RSS'],
  ['/atom.xml', 'Atom'],
  ['/feed.json', 'JSON Feed'],
] as const

export function Follow({ site, strings }: { site: PageSite; strings: PageStrings }) {
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
