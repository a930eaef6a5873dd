/** @jsxImportSource preact */
// The page of an author: who that is, where they work and write, and their articles on the blog by year.
import type { AuthorAffiliation, AuthorProfile } from '../profiles.ts'
import type { PageOf } from './pageData.ts'
import type { PageSite } from './pageSite.ts'

import { formatAddress, pathOfAuthor } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { Facets } from './Facets.tsx'
import { headOfList } from './heads.ts'
import { Picture, squared } from './Picture.tsx'
import { PostList } from './PostList.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { profilePage } from './structuredData.ts'
import { usePath } from './usePath.ts'

export function renderAuthor({ author, facets, list }: PageOf<'author'>, site: PageSite): string {
  const { name, slug, bio } = author
  const path = pathOfAuthor(author)
  const strings = stringsIn(site.language)
  return renderDocument({
    children: (
      <div class="h-feed list">
        <data class="p-name" value={strings.articlesBy(name)} />
        <Profile author={author} strings={strings} />
        {facets ? (
          <>
            <p>{strings.countOfArticles(facets.count)}</p>
            <Facets facets={facets} kinds={['outlets']} strings={strings} />
          </>
        ) : null}
        <PostList isByYear list={list} path={path} strings={strings} title={name} />
        {facets ? (
          <Facets facets={facets} kinds={['topics', 'authors']} own={slug} strings={strings} />
        ) : null}
      </div>
    ),
    head: {
      ...headOfList(site, path, list.after, {
        type: 'profile',
        description: bio || strings.articlesBy(name),
        hasFeeds: true,
        title: name,
      }),
      jsonLd: profilePage(site, author),
    },
    site,
    strings,
  })
}

function Profile({ author, strings }: { author: AuthorProfile; strings: PageStrings }) {
  const href = usePath()
  const { name, affiliations, bio, orcid, portrait } = author
  const links = [...new Set([...(orcid ? [orcid] : []), ...author.links])]
  return (
    <header class="h-card p-author profile">
      {portrait ? (
        <Picture
          class="u-photo"
          image={{ ...squared(portrait), alt: portrait.alt || name }}
          isFirst
          sizes="6rem"
        />
      ) : null}
      <h1 class="p-name">{name}</h1>
      <data class="u-uid u-url" value={href(pathOfAuthor(author))} />
      {bio ? (
        <p class="p-note" dir="auto">
          {bio}
        </p>
      ) : null}
      <Affiliations rows={affiliations} strings={strings} />
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

/** Those of now first; the years of those that are past. */
function Affiliations({ rows, strings }: { rows: AuthorAffiliation[]; strings: PageStrings }) {
  if (rows.length === 0) {
    return null
  }
  return (
    <ul aria-label={strings.affiliations} class="affiliations">
      {rows.map(({ from, institution, isPast, role, to, url }, index) => (
        <li class={isPast ? undefined : 'p-org'} dir="auto" key={index}>
          {role ? `${role}, ` : null}
          {url ? <a href={url}>{institution}</a> : institution}
          {isPast ? <small> {[from, to].filter(Boolean).join('–')}</small> : null}
        </li>
      ))}
    </ul>
  )
}
