// The page of an article.
import type { Metadata } from 'next'

import { permanentRedirect } from 'next/navigation'

import { headOfNothing, headOfPost } from '../heads.ts'
import { nothingHere } from '../nothing.tsx'
import { PostPage } from '../PostPage.tsx'
import { movedFrom, postAt } from '../site.ts'

interface Args {
  params: Promise<{ path: string[] }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const post = await postAt((await params).path.join('/'))
  return post ? headOfPost(post) : headOfNothing
}

export default async function Page({ params }: Args) {
  const address = (await params).path.join('/')
  const post = await postAt(address)
  if (post) {
    return <PostPage post={post} />
  }
  const moved = await movedFrom(address)
  return moved ? permanentRedirect(moved) : nothingHere()
}
