'use client'
// Of one article: what became of the letter to its outlet, and the buttons that ask it or record its answer.
import { useMemo, useState } from 'react'

import type { ID } from '../../types.ts'

import { isAsked } from '../../domain/letters.ts'
import { about, askedIn, type Letter } from '../../work/letters/state.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { AskOrRecord } from './AskOrRecord.client.tsx'
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
  const isEditor = useIsEditorOrAdmin()
  const changed = () => {
    reload()
    onChanged()
  }
  const [latest] = letters
  // What is written or asked has its buttons at its line.
  const waits = latest && askedIn(about(latest, article)).some(isAsked)
  return isMissing || letters.length > 0 ? (
    <div className="offprint-letter-lines__of">
      <LetterLines article={article} letters={letters} most={2} onChanged={changed} />
      {isMissing && outlet && !waits && isEditor ? (
        // With the other articles of the outlet, which are one click away.
        <AskOrRecord
          name={outlet.name}
          onDone={changed}
          wanted={[{ only: [article], outlet: outlet.id }]}
        />
      ) : null}
    </div>
  ) : null
}

export function useLetters(about: { article: ID } | { outlet: ID }) {
  const [version, setVersion] = useState(0)
  const { answer } = useResponse<{ docs: Letter[] }>(useLettersOf(about), { version })
  const letters = useMemo(() => answer?.docs ?? [], [answer])
  return { letters, reload: () => setVersion((now) => now + 1) }
}
