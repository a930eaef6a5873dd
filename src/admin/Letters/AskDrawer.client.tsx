'use client'
// The drawer that asks outlets: a letter for each, as the server has written them, to be changed and sent.
import { toast, useModal } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Letter } from '../../work/letters/state.ts'
import type { Wanted } from './write.ts'

import { useClosed, useFirstInput } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import './index.scss'
import '../styles/touch.scss'
import { AcceptForm } from './AcceptForm.client.tsx'
import { LetterForm } from './LetterForm.client.tsx'
import { ManyLetters } from './ManyLetters.client.tsx'
import { RecordForm } from './RecordForm.client.tsx'
import { SendButtons } from './SendButtons.client.tsx'
import { useDrafts } from './useDrafts.client.ts'

const slug = 'offprint-ask'

export interface AskProps {
  /** Accepts its conditions, instead of asking. */
  accepted?: Letter | undefined
  /** Records an answer that came otherwise, instead of asking for one. */
  isRecord?: boolean | undefined
  onClose: () => void
  /** Something was sent or recorded. */
  onDone: () => void
  title: string
  wanted: Wanted[]
}

/** Mounted where it is to be open. */
export function AskDrawer(props: AskProps) {
  const { onClose, title } = props
  const { isModalOpen, openModal } = useModal()
  useEffect(() => openModal(slug), [openModal])
  useClosed(isModalOpen(slug), onClose)
  return (
    <NamedDrawer className="offprint-letters-drawer" slug={slug} title={title}>
      {props.accepted ? <Accept {...props} letter={props.accepted} /> : <Letters {...props} />}
    </NamedDrawer>
  )
}

function Accept({ letter, onDone }: { letter: Letter } & AskProps) {
  const { closeModal } = useModal()
  useFirstInput(slug)
  const finish = (message: null | string) => {
    if (message) {
      toast.success(message)
    }
    closeModal(slug)
    onDone()
  }
  return <AcceptForm letter={letter} onDone={finish} />
}

function Letters({ isRecord, onDone, wanted }: AskProps) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const letters = useDrafts(wanted)
  const { drafts, more, problems, state } = letters
  const [only, ...others] = drafts
  useFirstInput(slug)
  const finish = (message: string) => {
    toast.success(message)
    closeModal(slug)
    onDone()
  }
  return (
    <div aria-busy={state === 'reading'} className="offprint-letters">
      {state === 'reading' ? <p role="status">{translate('checking')}</p> : null}
      {problems.map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      {state === 'there' && drafts.length + problems.length === 0 ? (
        <p>{translate('letter-none')}</p>
      ) : null}
      {more > 0 ? <p role="status">{translate('letter-more', { count: String(more) })}</p> : null}
      {only && isRecord ? (
        <RecordForm draft={only} drafts={letters} onRecorded={finish} slug={slug} />
      ) : only && others.length === 0 && wanted.length === 1 ? (
        <LetterForm draft={only} drafts={letters} />
      ) : (
        <ManyLetters drafts={letters} />
      )}
      {drafts.length > 0 && !isRecord ? (
        <SendButtons drafts={letters} onFinished={finish} onPart={onDone} slug={slug} />
      ) : null}
    </div>
  )
}
