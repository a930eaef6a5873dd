// The front page: a plain list of what is on the blog, the newest first.
import type { Metadata } from 'next'

import type { Search } from './site.ts'

import { Found } from './Found.tsx'
import { headOfList } from './heads.ts'
import { nothingHere } from './nothing.tsx'
import { PostList } from './PostList.tsx'
import { SearchForm } from './SearchForm.tsx'
import { found, placeIn, postsAfter, questionIn, site } from './site.ts'

interface Args {
  searchParams: Search
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const q = await questionIn(searchParams)
  if (q) {
    return { robots: { follow: true, index: false }, title: `Search: ${q} · ${site().name}` }
  }
  return headOfList('/', await placeIn(searchParams))
}

export default async function Page({ searchParams }: Args) {
  const q = await questionIn(searchParams)
  if (q) {
    return (
      <div className="h-feed list">
        <h1 className="p-name">Search</h1>
        <SearchForm q={q} />
        <Found q={q} shown={await found(q, searchParams)} />
      </div>
    )
  }
  const place = await placeIn(searchParams)
  const shown = await postsAfter(place)
  const isEmpty = shown.posts.length === 0
  if (isEmpty && place) {
    return nothingHere()
  }
  const { name } = site()
  return (
    <div className="h-feed list">
      <data className="p-name" value={name} />
      <data className="u-url" value="/" />
      <h1>{place ? 'Older articles' : 'Articles'}</h1>
      {isEmpty ? null : <SearchForm />}
      {isEmpty ? (
        <p>Nothing has been put on the blog yet: the first article will appear here.</p>
      ) : (
        <PostList path="/" place={place} shown={shown} title={name} />
      )}
    </div>
  )
}
