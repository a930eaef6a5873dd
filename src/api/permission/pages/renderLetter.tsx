/** @jsxImportSource preact */
// The first page of a letter: what is asked for, and the form of answers.
import type { Addresses } from '../addresses.ts'
import type { FormFault } from '../form.ts'
import type { ShownArticle, ShownLetter } from '../letter.ts'

import { namesIn } from '../../../permissions/sender.ts'
import { wordsOf } from '../../../permissions/words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { type Frame, LanguageLinks, renderPage, wordsIn } from './frame.tsx'
import { SenderFacts } from './SenderFacts.tsx'
import { dayIn, deadlineIn, extentIn } from './words.ts'

export interface LetterPage {
  addresses: Addresses
  fault?: FormFault | undefined
  frame: Frame
  /** The newest answer came too late to count by itself. */
  isNoted?: boolean
  letter: ShownLetter
  values?: undefined | URLSearchParams
}

/** How many one can see before the form. */
const fewArticles = 3

export function renderLetter({ addresses, fault, frame, letter, values }: LetterPage): string {
  const { language } = frame
  const words = wordsIn(language)
  const title = letter.articles.length === 1 ? words.titleOfOne : words.title
  return renderPage(frame, {
    children: (
      <>
        <LanguageLinks language={language} to={addresses.letter} />
        <h1>{title}</h1>
        <p class="lead">{words.lead(letter.sender.blog, letter.outlet)}</p>
        <SenderFacts language={language} sender={letter.sender} use={words.use} />
        <Deadline language={language} letter={letter} />
        {letter.articles.length > fewArticles ? (
          <p>
            <a href="#answer">{words.answerOnce}</a>
          </p>
        ) : null}
        <ol class="asked">
          {letter.articles.map((article, index) => (
            <Asked
              article={article}
              key={article.id}
              language={language}
              preview={addresses.preview(index + 1)}
            />
          ))}
        </ol>
        <h2 id="answer">{words.answerForAll(letter.articles.length)}</h2>
        <AnswerForm
          action={addresses.letter}
          fault={fault}
          language={language}
          letter={letter}
          values={values}
        />
        <p class="hint">{words.evidence}</p>
      </>
    ),
    title,
  })
}

type InLanguage = Pick<Frame, 'language'>

function Deadline({ language, letter }: { letter: ShownLetter } & InLanguage) {
  const { deadline, isSilenceAgreement } = letter
  if (!deadline) {
    return null
  }
  return <p class="deadline">{deadlineIn(language, deadline, isSilenceAgreement)}</p>
}

function Asked({
  article,
  language,
  preview,
}: { article: ShownArticle; preview: string } & InLanguage) {
  const words = wordsIn(language)
  const published = dayIn(language, article.publishedOn, article.precision)
  return (
    <li>
      <h2>{article.title}</h2>
      <p class="source">
        {published}
        {published && article.url ? ' · ' : null}
        {article.url ? (
          <a href={article.url} rel="noreferrer">
            {words.original}
          </a>
        ) : null}
      </p>
      <dl>
        {article.authors.length > 0 ? (
          <>
            <dt>{words.authors}</dt>
            <dd>{namesIn(article.authors, wordsOf(language))}</dd>
          </>
        ) : null}
        <dt>{words.asked}</dt>
        <dd>{extentIn(language, article)}</dd>
        {article.creditLine ? (
          <>
            <dt>{words.creditLine}</dt>
            <dd>{article.creditLine}</dd>
          </>
        ) : null}
      </dl>
      {/* In a page of its own: a browser would forget what was typed here. */}
      <a aria-label={`${words.preview}: ${article.title}`} href={preview} target="_blank">
        {words.preview}
      </a>
    </li>
  )
}
