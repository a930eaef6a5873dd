'use client'
// On an outlet's page: its letters, what it proposes for its terms, and the button that asks for all of its articles.
import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useState } from 'react'

import { useArrival } from '../hooks/useArrival.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { useLetters } from './ArticleLetters.client.tsx'
import { AskOrRecord } from './AskOrRecord.client.tsx'
import './index.scss'
import { LetterLines } from './LetterLines.client.tsx'

/** Lines at first. */
const few = 5

/** `onChanged`: terms of the outlet may have changed. */
export function OutletLetters({ onChanged }: { onChanged: () => void }) {
  const { id = '' } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { translate } = useTranslator()
  const { letters, reload } = useLetters({ outlet: id })
  const [isAll, setAll] = useState(false)
  useArrival('letters')
  const changed = () => {
    reload()
    onChanged()
  }
  return (
    <section
      aria-labelledby="offprint-letters"
      className="field-type offprint-letter-lines__of"
      id="letters"
    >
      <h3 className="offprint-terms__title" id="offprint-letters">
        {translate('letters')}
      </h3>
      <AskOrRecord name={title} onDone={changed} wanted={[{ outlet: id }]} />
      <LetterLines letters={letters} most={isAll ? letters.length : few} onChanged={changed} />
      {letters.length > few && !isAll ? (
        <SmallButton onClick={() => setAll(true)}>{translate('show-more')}</SmallButton>
      ) : null}
    </section>
  )
}
