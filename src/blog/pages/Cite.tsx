/** @jsxImportSource preact */
// How to cite an article, as text and as files for reference managers: the original, and the copy on the blog.
import type { CitedVersion } from '../citation/reference.ts'
import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { formatReference } from '../citation/formatReference.ts'
import { citationFormats, formats } from '../citation/formats.ts'
import { toReference } from '../citation/reference.ts'

interface CiteArgs {
  post: Post
  site: PageSite
}

export function Cite({ post, site }: CiteArgs) {
  return (
    <details class="cite" lang="en">
      <summary>Cite this article</summary>
      {post.outlet ? <Version of="original" post={post} site={site} /> : null}
      <Version of="copy" post={post} site={site} />
    </details>
  )
}

const titles = { copy: 'As it stands here', original: 'The original' }

function Version({ of, post, site }: { of: CitedVersion } & CiteArgs) {
  const address = `${site.api ?? '/api'}/blog/posts/${encodeURIComponent(post.slug)}`
  return (
    <section>
      <h2>{titles[of]}</h2>
      <p dir="auto" lang={post.language}>
        {formatReference(toReference(post, of, site))}
      </p>
      <ul>
        {citationFormats.map((format) => (
          <li key={format}>
            <a href={`${address}?format=${format}${of === 'copy' ? '&of=copy' : ''}`}>
              {formats[format].label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
