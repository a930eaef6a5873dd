'use client'
// Of one article: what became of the letter to its outlet, and the buttons that ask it or record its answer.
import { useMemo, useState } from 'react'

import type { ID } from '../../types.ts'

import { about, askedIn, isAsked, type Letter } from '../../work/letters/state.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { AskButton } from './AskButton.client.tsx'
import './index.scss'
import { LetterLines } from './LetterLines.client.tsx'
import { useLettersOf } from './useLetterRequests.client.ts'

interface Props {
  article: ID
  /** The outlet is to be asked. */
  isMissing: boolean
  /** The article may have changed. */
  onChanged: () => void
  outlet: { id: ID; name: string } | null
}

export function ArticleLetters({ article, isMissing, onChanged, outlet }: Props) {
  const { letters, reload } = useLetters({ article })
  const changed = () => {
    reload()
    onChanged()
  }
  const [latest] = letters
  // What is written or asked has its buttons at its line.
  const waits = latest && askedIn(about(latest, article)).some(isAsked)
  return isMissing || letters.length > 0 ? (
    <div className="offprint-letter-lines__of">
      <LetterLines article={article} letters={letters.slice(0, 2)} onChanged={changed} />
      {isMissing && outlet && !waits ? (
        <Ask article={article} onDone={changed} outlet={outlet} />
      ) : null}
    </div>
  ) : null
}

interface AskProps {
  article: ID
  onDone: () => void
  outlet: { id: ID; name: string }
}

/** With the other articles of the outlet, which are one click away. */
function Ask({ article, onDone, outlet: { id, name } }: AskProps) {
  const { translate } = useTranslator()
  const wanted = [{ only: [article], outlet: id }]
  return useIsEditorOrAdmin() ? (
    // Styled with every page: it is part of the HTML of the server.
    <div className="offprint-bulk__buttons">
      <AskButton
        label={translate('letter-ask')}
        onDone={onDone}
        title={`${translate('letter-ask')}: ${name}`}
        wanted={wanted}
      />
      <AskButton
        isRecord
        label={translate('letter-record')}
        onDone={onDone}
        title={`${translate('letter-record')}: ${name}`}
        wanted={wanted}
      />
    </div>
  ) : null
}

export function useLetters(about: { article: ID } | { outlet: ID }) {
  const [version, setVersion] = useState(0)
  const { answer } = useResponse<{ docs: Letter[] }>(useLettersOf(about), { version })
  const letters = useMemo(() => answer?.docs ?? [], [answer])
  return { letters, reload: () => setVersion((now) => now + 1) }
}
