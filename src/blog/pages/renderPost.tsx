/** @jsxImportSource preact */
// The page of an article: in its language where we have our words in it, else in that of the site.
import { renderToString } from 'preact-render-to-string'

import type { Post, RelatedPost } from '../post.ts'
import type { PageSite } from './pageSite.ts'

import { pathOfSeries } from './addresses.ts'
import { Cite } from './Cite.tsx'
import { renderDocument } from './document.tsx'
import { headOfPost } from './heads.ts'
import { inLanguageOn } from './languages.ts'
import { NeighbourLink, Neighbours, type NeighboursOfPost } from './Neighbours.tsx'
import { PostArticle } from './PostArticle.tsx'
import { type PageStrings, stringsIn } from './strings.ts'
import { FolderProvider, usePath } from './usePath.ts'

export function renderPost(post: Post, neighbours: NeighboursOfPost, site: PageSite): string {
  const strings = stringsIn(post.language, site.language)
  return renderDocument({
    children: (
      <>
        <PostArticle post={post} strings={strings} />
        <SeriesPart post={post} strings={strings} />
        <Cite post={post} site={site} strings={strings} />
        <Related posts={post.related} strings={strings} />
        <Neighbours neighbours={neighbours} strings={strings} />
      </>
    ),
    head: headOfPost(site, post),
    site,
    strings,
  })
}

export function renderArticle(post: Post, site: PageSite): string {
  const strings = stringsIn(post.language, site.language)
  return renderToString(
    <FolderProvider value={site.folder ?? ''}>
      <PostArticle post={post} strings={strings} />
      <Cite post={post} site={site} strings={strings} />
    </FolderProvider>,
  )
}

interface RelatedArgs {
  posts: RelatedPost[]
  strings: PageStrings
}

function Related({ posts, strings }: RelatedArgs) {
  if (posts.length === 0) {
    return null
  }
  return (
    <nav aria-labelledby="related" class="related">
      <h2 id="related">{strings.related}</h2>
      <ul>
        {posts.map(({ language, outlet, path, title }) => (
          <li key={path}>
            <a href={path} {...inLanguageOn(strings, language)}>
              {title}
            </a>
            {outlet ? <small>{outlet}</small> : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Args = { post: Pick<Post, 'seriesBeside' | 'seriesPart'>; strings: PageStrings }

/** Nothing where it is the only part on the blog. */
function SeriesPart({ post: { seriesBeside, seriesPart }, strings }: Args) {
  const href = usePath()
  if (!seriesPart || seriesPart.of === 1) {
    return null
  }
  const { of, part, title } = seriesPart
  const { next, previous } = seriesBeside
  return (
    <nav aria-label={title} class="neighbours">
      <p>
        {strings.partOf(part, of)} ·{' '}
        <a dir="auto" href={href(pathOfSeries(seriesPart))}>
          {title}
        </a>
      </p>
      {previous ? (
        <NeighbourLink as="prev" label={strings.previousPart} strings={strings} to={previous} />
      ) : null}
      {next ? (
        <NeighbourLink as="next" label={strings.nextPart} strings={strings} to={next} />
      ) : null}
    </nav>
  )
}
