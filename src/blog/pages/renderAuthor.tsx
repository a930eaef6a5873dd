/** @jsxImportSource preact */
// The page of an author: who that is, and their articles on the blog.
import type { AuthorProfile } from '../profiles.ts'
import type { ListPage } from './pageData.ts'
import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { formatAddress, pathOfAuthor } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { headOfList } from './heads.ts'
import { PostList } from './PostList.tsx'
import { stringsIn } from './strings.ts'
import { usePath } from './usePath.ts'

export function renderAuthor(author: AuthorProfile, list: ListPage, site: PageSite): string {
  const { name, bio } = author
  const path = pathOfAuthor(author)
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <data class="p-name" value={strings.articlesBy(name)} />
        <Profile author={author} strings={strings} />
        <PostList list={list} path={path} strings={strings} title={name} />
      </div>
    ),
    head: headOfList(site, path, list.after, {
      type: 'profile',
      description: bio || strings.articlesBy(name),
      hasFeeds: true,
      title: name,
    }),
    site,
    strings,
  })
}

function Profile({ author, strings }: { author: AuthorProfile; strings: PageStrings }) {
  const href = usePath()
  const { name, bio, orcid } = author
  const links = [...new Set([...(orcid ? [orcid] : []), ...author.links])]
  return (
    <header class="h-card p-author profile">
      <h1 class="p-name">{name}</h1>
      <data class="u-uid u-url" value={href(pathOfAuthor(author))} />
      {bio ? (
        <p class="p-note" dir="auto">
          {bio}
        </p>
      ) : null}
      {links.length > 0 ? (
        <ul aria-label={strings.elsewhere(name)} class="links">
          {links.map((link) => (
            <li key={link}>
              <a class="u-url" href={link} rel="me">
                {link === orcid ? link : formatAddress(link)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  )
}
