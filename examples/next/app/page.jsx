// The list.
import { blog } from '../blog.js'

export const metadata = { title: 'Posts' }
export const revalidate = 30

export default async function List() {
  const posts = []
  for await (const post of blog.posts({ limit: 100 })) {
    posts.push(post)
  }
  return (
    <>
      <h1>Posts</h1>
      <ul>
        {posts.map(({ description, dir, id, language, path, title }) => (
          <li dir={dir} key={id} lang={language}>
            <a href={path}>{title}</a> {description}
          </li>
        ))}
      </ul>
    </>
  )
}
