/** @jsxImportSource preact */
// An article as a reader sees it: source, note, text, notes, byline as printed.
import type { Post } from '../post.ts'

import { Authors } from './Authors.tsx'
import { LeadImage } from './LeadImage.tsx'
import { Source } from './Source.tsx'

export function PostArticle({ post }: { post: Post }) {
  const { description, leadImage, mode, standfirst } = post
  return (
    <article class="h-entry post" dir="auto" lang={post.language}>
      <header>
        <h1 class="p-name">{post.title}</h1>
        <data class="u-url" value={post.path} />
        {standfirst.length === 0 && description ? (
          <data class="p-summary" value={description} />
        ) : null}
        <Authors authors={post.authors} />
        <Source post={post} />
      </header>
      {post.note ? (
        <section aria-label="Introductory note" class="note">
          <div
            class={mode === 'link' ? 'e-content' : undefined}
            dangerouslySetInnerHTML={{ __html: post.note }}
          />
        </section>
      ) : null}
      <Standfirst lines={standfirst} />
      {leadImage ? <LeadImage image={leadImage} /> : null}
      {post.dateline ? <p class="dateline">{post.dateline}</p> : null}
      <Text post={post} />
      <Printed post={post} />
    </article>
  )
}

function Standfirst({ lines }: { lines: string[] }) {
  if (lines.length === 0) {
    return null
  }
  const [only] = lines
  return lines.length === 1 ? (
    <p class="p-summary standfirst">{only}</p>
  ) : (
    <ul class="p-summary standfirst">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

function Text({ post }: { post: Post }) {
  if (post.body !== null) {
    return <div class="e-content" dangerouslySetInnerHTML={{ __html: post.body }} />
  }
  const where = post.outlet?.name ?? 'the outlet'
  return (
    <>
      {post.excerpt ? (
        <div class="e-content excerpt">
          <p>{post.excerpt}</p>
        </div>
      ) : null}
      <p class="elsewhere" lang="en">
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
    <footer class="printed">
      {[...post.acknowledgements, ...byline].map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </footer>
  )
}
