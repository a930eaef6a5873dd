/** @jsxImportSource preact */
// An article as a reader sees it: source, note, text, notes, byline as printed.
import { readDocument, textProper } from 'offprint-reader/document'

import type { Post } from '../post.ts'
import type { PageStrings } from './strings.ts'

import { directionOf } from '../../domain/direction.ts'
import { countWords } from '../../domain/readingTime.ts'
import { Authors } from './Authors.tsx'
import { Contents } from './Contents.tsx'
import { inLanguage, inWordsOf } from './languages.ts'
import { LeadImage } from './LeadImage.tsx'
import { Source } from './Source.tsx'
import { Topics } from './Topics.tsx'
import { Translations } from './Translations.tsx'

interface PostArgs {
  post: Post
  strings: PageStrings
}

export function PostArticle({ post, strings }: PostArgs) {
  const { description, document, leadImage, mode, standfirst } = post
  // A long text is read once, for all that is said of it.
  const nodes = readDocument(document)
  const words = countWords(textProper(nodes))
  return (
    <article class="h-entry post" {...inLanguage(post.language)}>
      <header>
        <h1 class="p-name">{post.title}</h1>
        <data class="u-url" value={post.path} />
        {standfirst.length === 0 && description ? (
          <data class="p-summary" value={description} />
        ) : null}
        <Authors authors={post.authors} hasCards language={post.language} strings={strings} />
        <Source post={post} strings={strings} words={words} />
        <Translations post={post} strings={strings} />
      </header>
      {post.note ? (
        <section aria-label={strings.introductoryNote} class="note">
          <div
            class={mode === 'link' ? 'e-content' : undefined}
            dangerouslySetInnerHTML={{ __html: post.note }}
            dir={ownDirection(post)}
          />
        </section>
      ) : null}
      <Standfirst lines={standfirst} />
      {leadImage ? <LeadImage image={leadImage} /> : null}
      <Contents language={post.language} nodes={nodes} strings={strings} words={words} />
      {post.dateline ? (
        <p class="dateline" dir={ownDirection(post)}>
          {post.dateline}
        </p>
      ) : null}
      <Text post={post} strings={strings} />
      <Printed post={post} />
      <Topics strings={strings} topics={post.topics} />
    </article>
  )
}

/** Of what may be in another language than the article: the note, and what was printed around the text. */
function ownDirection({ language }: Post): 'auto' | undefined {
  return directionOf(language) === 'ltr' ? undefined : 'auto'
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

function Text({ post, strings }: PostArgs) {
  if (post.body !== null) {
    return <div class="e-content" dangerouslySetInnerHTML={{ __html: post.body }} />
  }
  return (
    <>
      {post.excerpt ? (
        <div class="e-content excerpt">
          <p>{post.excerpt}</p>
        </div>
      ) : null}
      <Elsewhere post={post} strings={strings} />
    </>
  )
}

/** Where the whole article is. */
function Elsewhere({ post: { language, original, outlet }, strings }: PostArgs) {
  if (!original.url && !outlet) {
    return null
  }
  return (
    <p class="elsewhere" {...inWordsOf(strings, language)}>
      {original.url ? (
        <a href={original.url}>
          {outlet ? strings.readWholeArticleIn(outlet.name) : strings.readWholeArticle}
        </a>
      ) : (
        outlet && strings.wholeArticleIsIn(outlet.name)
      )}
    </p>
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
        <p dir={ownDirection(post)} key={index}>
          {line}
        </p>
      ))}
    </footer>
  )
}
