'use client'
// Of one letter: its text as it was sent, the answer for each article, and what shows an answer that came otherwise.
import { useState } from 'react'

import { idOf } from '../../domain/idOf.ts'
import { formatAnswer } from '../../work/letters/format.ts'
import { askedIDs, askedIn, type Letter } from '../../work/letters/state.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useArticlesOf } from './useArticlesOf.client.ts'

export function LetterDetails({ letter }: { letter: Letter }) {
  const { translate } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  return letter.status === 'draft' ? null : (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{translate('letter-read')}</summary>
      {isOpen ? <Opened letter={letter} /> : null}
    </details>
  )
}

function Opened({ letter }: { letter: Letter }) {
  const translator = useTranslator()
  const articles = useArticlesOf(askedIDs(letter))
  const { creditLine, error, evidence, evidenceFile, shown, to } = letter
  const { permissionRequests } = useEndpoints()
  const answered = askedIn(letter)
  const text = shown?.text ?? letter.body
  return (
    <>
      {to ? <p>{`${translator.translate('to')}: ${to}`}</p> : null}
      {error ? <p>{error}</p> : null}
      <ul>
        {answered.map((row) => {
          const id = idOf(row.article) ?? ''
          return (
            <li key={id}>
              {articles.get(id)?.title ?? '…'}: {formatAnswer(row, translator)}
              {row.acceptedBy
                ? ` (${translator.translate('letter-accepted-by', { name: row.acceptedBy })})`
                : ''}
              {row.creditLine
                ? ` · ${translator.translate('letter-credit')}: ${row.creditLine}`
                : ''}
            </li>
          )
        })}
      </ul>
      {creditLine ? <p>{`${translator.translate('letter-credit')}: ${creditLine}`}</p> : null}
      {evidence ? <blockquote>{evidence}</blockquote> : null}
      {evidenceFile?.name ? (
        <p>
          <a href={`${permissionRequests}/${letter.id}/evidence`}>{evidenceFile.name}</a>
        </p>
      ) : null}
      {text ? <pre className="offprint-letter-lines__text">{text}</pre> : null}
    </>
  )
}
