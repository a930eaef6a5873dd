// All posts, whole, the newest first.
import { blog } from '../blog.js'

export default async function posts() {
  const all = []
  for await (const { slug } of blog.posts({ limit: 100 })) {
    all.push(await blog.post(slug))
  }
  // What was withdrawn meanwhile is null.
  return all.filter(Boolean)
}
