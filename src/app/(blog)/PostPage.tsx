// A piece as a reader sees it: source, note, text, notes, byline as printed.
import type { Post } from 'offprint'

import { Authors } from './Authors.tsx'
import { Day } from './Day.tsx'
import { LeadImage } from './LeadImage.tsx'

export function PostPage({ post }: { post: Post }) {
  return (
    <article className="h-entry post" dir="auto" lang={post.language}>
      <header>
        <h1 className="p-name">{post.title}</h1>
        <data className="u-url" value={post.path} />
        <Authors authors={post.authors} />
        <Source post={post} />
      </header>
      {post.note ? (
        <section aria-label="Introductory note" className="note">
          <HTML html={post.note} />
        </section>
      ) : null}
      <Standfirst lines={post.standfirst} />
      {post.leadImage ? <LeadImage image={post.leadImage} /> : null}
      {post.dateline ? <p className="dateline">{post.dateline}</p> : null}
      <Text post={post} />
      <Printed post={post} />
    </article>
  )
}

function Source({ post }: { post: Post }) {
  const { issue, url } = post.original
  return (
    <div className="source">
      {post.creditLine ? <p>{post.creditLine}</p> : null}
      {issue ? <p>{issue}</p> : null}
      {url ? (
        <p>
          <a className="u-repost-of" href={url}>
            {post.outlet ? `The original in ${post.outlet.name}` : 'The original'}
          </a>
        </p>
      ) : null}
      {post.republishedOn ? (
        <p>
          Posted <Day day={post.republishedOn} />
        </p>
      ) : null}
    </div>
  )
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
      {post.excerpt ? <p className="p-content excerpt">{post.excerpt}</p> : null}
      <p className="elsewhere">
        {post.original.url ? (
          <a href={post.original.url}>Read the whole piece in {where}</a>
        ) : (
          `The whole piece stands in ${where}.`
        )}
      </p>
    </>
  )
}

/** What was printed at the end of the piece; affiliations where the byline itself is not on record. */
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

/** HTML of ours: everything that people wrote was escaped when it was made. */
function HTML({ className, html }: { className?: string; html: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
