// The page of a piece.
import type { Metadata } from 'next'

import { notFound } from 'next/navigation'

import { PostPage } from '../PostPage.tsx'
import { postAt } from '../site.ts'

interface Args {
  params: Promise<{ path: string[] }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const post = await postAt((await params).path.join('/'))
  if (!post) {
    notFound()
  }
  const { description, head, title } = post
  return {
    alternates: head.canonical ? { canonical: head.canonical } : undefined,
    description: description || undefined,
    robots: head.noindex ? { follow: true, index: false } : undefined,
    title,
  }
}

export default async function Page({ params }: Args) {
  const post = await postAt((await params).path.join('/'))
  if (!post) {
    notFound()
  }
  return <PostPage post={post} />
}
