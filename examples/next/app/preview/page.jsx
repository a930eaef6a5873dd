// What an editor sees before a post is on the blog: PREVIEW_URL of Offprint is https://…/preview?token={token}
import { notFound } from 'next/navigation'

import { blog } from '../../blog.js'
import { Post } from '../Post.jsx'

export const metadata = { robots: 'noindex' }

export default async function Preview({ searchParams }) {
  const { token } = await searchParams
  return <Post post={(await blog.preview(String(token))) ?? notFound()} />
}
