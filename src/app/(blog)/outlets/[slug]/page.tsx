// The page of an outlet: where it is, and its articles on the blog.
import type { Metadata } from 'next'

import type { Search } from '../../site.ts'

import { formatAddress, pathOfOutlet } from '../../addresses.ts'
import { headOfList, headOfNothing } from '../../heads.ts'
import { nothingHere } from '../../nothing.tsx'
import { PostList } from '../../PostList.tsx'
import { outletAt, placeIn, postsAfter } from '../../site.ts'

interface Args {
  params: Promise<{ slug: string }>
  searchParams: Search
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const outlet = await outletAt((await params).slug)
  if (!outlet) {
    return headOfNothing
  }
  const description = `Articles that first appeared in ${outlet.name}.`
  const words = { description, title: outlet.name }
  return headOfList(pathOfOutlet(outlet), await placeIn(searchParams), words)
}

export default async function Page({ params, searchParams }: Args) {
  const outlet = await outletAt((await params).slug)
  const place = await placeIn(searchParams)
  const shown = outlet && (await postsAfter(place, { outlet: outlet.slug }))
  if (!outlet || !shown || shown.posts.length === 0) {
    return nothingHere()
  }
  const { name, url } = outlet
  const path = pathOfOutlet(outlet)
  return (
    <div className="h-feed list">
      <header className="profile">
        <h1 className="p-name">{name}</h1>
        <data className="u-url" value={path} />
        <p>{place ? 'Older articles' : 'Articles'} that first appeared in this outlet.</p>
        {url ? (
          <p>
            <a href={url}>{formatAddress(url)}</a>
          </p>
        ) : null}
      </header>
      <PostList path={path} place={place} shown={shown} title={name} />
    </div>
  )
}
