// The page of an author: who that is, and their articles on the blog.
import type { Metadata } from 'next'
import type { AuthorProfile } from 'offprint'

import type { Search } from '../../site.ts'

import { formatAddress, pathOfAuthor } from '../../addresses.ts'
import { headOfList, headOfNothing } from '../../heads.ts'
import { nothingHere } from '../../nothing.tsx'
import { PostList } from '../../PostList.tsx'
import { authorAt, placeIn, postsAfter } from '../../site.ts'

interface Args {
  params: Promise<{ slug: string }>
  searchParams: Search
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const author = await authorAt((await params).slug)
  if (!author) {
    return headOfNothing
  }
  const { name, bio } = author
  const words = {
    type: 'profile',
    description: bio || `Articles by ${name}.`,
    title: name,
  } as const
  return headOfList(pathOfAuthor(author), await placeIn(searchParams), words)
}

export default async function Page({ params, searchParams }: Args) {
  const author = await authorAt((await params).slug)
  const place = await placeIn(searchParams)
  const shown = author && (await postsAfter(place, { author: author.slug }))
  if (!author || !shown || shown.posts.length === 0) {
    return nothingHere()
  }
  const { name } = author
  return (
    <div className="h-feed list">
      <data className="p-name" value={`Articles by ${name}`} />
      <Profile author={author} />
      <PostList path={pathOfAuthor(author)} place={place} shown={shown} title={name} />
    </div>
  )
}

function Profile({ author }: { author: AuthorProfile }) {
  const { name, bio, links } = author
  return (
    <header className="h-card p-author profile">
      <h1 className="p-name">{name}</h1>
      <data className="u-uid u-url" value={pathOfAuthor(author)} />
      {bio ? <p className="p-note">{bio}</p> : null}
      {links.length > 0 ? (
        <ul aria-label={`Elsewhere: ${name}`} className="links">
          {links.map((link) => (
            <li key={link}>
              <a className="u-url" href={link} rel="me">
                {formatAddress(link)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  )
}
