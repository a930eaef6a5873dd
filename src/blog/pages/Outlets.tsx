/** @jsxImportSource preact */
// Where the articles first appeared: the outlets, with how many articles of each are on the blog.
import type { PostGroup } from '../post.ts'

import { pathOfOutlet } from './addresses.ts'
import { usePath } from './usePath.ts'

export function Outlets({ outlets }: { outlets: PostGroup[] }) {
  const href = usePath()
  return (
    <ul class="links outlets">
      {outlets.map(({ name, slug, count }) => (
        <li key={slug}>
          <a href={href(pathOfOutlet({ slug }))}>{name}</a> ({count})
        </li>
      ))}
    </ul>
  )
}
