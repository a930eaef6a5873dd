/** @jsxImportSource preact */
// How to cite an article, as text and as files for reference managers: the original, and the copy on the blog.
import type { Post } from '../post.ts'
import type { PageSite } from './pageSite.ts'
import type { PageStrings } from './strings.ts'

import { formatReference } from '../citation/formatReference.ts'
import { citationFormats, formats } from '../citation/formats.ts'
import { type CitedVersion, toReference } from '../citation/reference.ts'

interface CiteArgs {
  post: Post
  site: PageSite
  strings: PageStrings
}

export function Cite(args: CiteArgs) {
  const { post, strings } = args
  return (
    <details class="cite">
      <summary>{strings.citeArticle}</summary>
      {post.outlet ? <Version of="original" {...args} /> : null}
      <Version of="copy" {...args} />
    </details>
  )
}

function Version({ of, post, site, strings }: { of: CitedVersion } & CiteArgs) {
  const address = `${site.api ?? '/api'}${site.apiPath ?? '/blog'}/posts/${encodeURIComponent(post.slug)}`
  return (
    <section>
      <h2>{strings.citedVersions[of]}</h2>
      <p dir="auto" lang={post.language}>
        {formatReference(toReference(post, of, site))}
      </p>
      {site.isStatic ? null : (
        <ul>
          {citationFormats.map((format) => (
            <li key={format}>
              <a href={`${address}?format=${format}${of === 'copy' ? '&of=copy' : ''}`}>
                {formats[format].label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
