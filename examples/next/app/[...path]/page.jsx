// A post: those that are there when the site is built, and each later one when it is asked for first.
import { notFound, permanentRedirect } from 'next/navigation'

import { blog } from '../../blog.js'
import { metadataOf, Post } from '../Post.jsx'

export const revalidate = 30

export async function generateStaticParams() {
  const paths = []
  for await (const { path } of blog.posts({ limit: 100 })) {
    paths.push({ path: decodeURI(path).slice(1).split('/') })
  }
  return paths
}

export async function generateMetadata({ params }) {
  return metadataOf(await read(params))
}

export default async function Page({ params }) {
  return <Post post={await read(params)} />
}

/** By its last part, which is the slug; at its own address alone. */
async function read(params) {
  const parts = (await params).path.map((part) => decodeURIComponent(part))
  const address = `/${parts.map((part) => encodeURIComponent(part)).join('/')}`
  const post = await blog.post(parts.at(-1))
  if (post?.path === address) {
    return post
  }
  const moved = post?.path ?? (await blog.moved(address))
  return moved ? permanentRedirect(moved) : notFound()
}
