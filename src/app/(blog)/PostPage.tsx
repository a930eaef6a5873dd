// An article as a reader sees it: source, note, text, notes, byline as printed.
import type { Post } from 'offprint'

import { Authors } from './Authors.tsx'
import { HTML } from './HTML.tsx'
import { LeadImage } from './LeadImage.tsx'
import { Source } from './Source.tsx'

export function PostPage({ post }: { post: Post }) {
  const { description, leadImage, mode, standfirst } = post
  return (
    <article className="h-entry post" dir="auto" lang={post.language}>
      <HTML html={scriptOf(post.jsonLd)} />
      <header>
        <h1 className="p-name">{post.title}</h1>
        <data className="u-url" value={post.path} />
        {standfirst.length === 0 && description ? (
          <data className="p-summary" value={description} />
        ) : null}
        <Authors authors={post.authors} />
        <Source post={post} />
      </header>
      {post.note ? (
        <section aria-label="Introductory note" className="note">
          <HTML className={mode === 'link' ? 'e-content' : undefined} html={post.note} />
        </section>
      ) : null}
      <Standfirst lines={standfirst} />
      {leadImage ? <LeadImage image={leadImage} /> : null}
      {post.dateline ? <p className="dateline">{post.dateline}</p> : null}
      <Text post={post} />
      <Printed post={post} />
    </article>
  )
}

/** No text in the data can end the script. */
function scriptOf(data: object): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

function Standfirst({ lines }: { lines: string[] }) {
  if (lines.length === 0) {
    return null
  }
  const [only] = lines
  return lines.length === 1 ? (
    <p className="p-summary standfirst">{only}</p>
  ) : (
    <ul className="p-summary standfirst">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

function Text({ post }: { post: Post }) {
  if (post.body !== null) {
    return <HTML className="e-content" html={post.body} />
  }
  const where = post.outlet?.name ?? 'the outlet'
  return (
    <>
      {post.excerpt ? (
        <div className="e-content excerpt">
          <p>{post.excerpt}</p>
        </div>
      ) : null}
      <p className="elsewhere" lang="en">
        {post.original.url ? (
          <a href={post.original.url}>Read the whole article in {where}</a>
        ) : (
          `The whole article stands in ${where}.`
        )}
      </p>
    </>
  )
}

/** What was printed at the end of the article; affiliations where the byline itself is not on record. */
function Printed({ post }: { post: Post }) {
  const affiliations = post.authors
    .filter((author) => author.affiliations.length > 0)
    .map((author) => `${author.name}: ${author.affiliations.join('; ')}`)
  const byline = post.bylineText.length > 0 ? post.bylineText : affiliations
  if (post.acknowledgements.length + byline.length === 0) {
    return null
  }
  return (
    <footer className="printed">
      {[...post.acknowledgements, ...byline].map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </footer>
  )
}
