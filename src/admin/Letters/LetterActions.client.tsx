'use client'
// What an editor can do about a letter: accept, ask again, record an answer, say that it came back, withdraw its link.

import { toast } from '@payloadcms/ui'
import { type ReactNode } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { AskedArticle, ID } from '../../types.ts'

import { idOf } from '../../domain/idOf.ts'
import { isAsked, isConditional, isOpen, isOutdated, isSilent } from '../../domain/letters.ts'
import {
  about,
  askedIn,
  asksForTerms,
  type Letter,
  type LetterState,
  stateOf,
} from '../../work/letters/state.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { AskButton } from './AskButton.client.tsx'
import { useLetterAPI } from './useLetterRequests.client.ts'
import { outletOf } from './values.ts'

interface Props {
  article: ID | undefined
  letter: Letter
  onChanged: () => void
  /** Whose answers may be newer. */
  others: Letter[]
  today: string
}

export function LetterActions(props: Props) {
  return useIsEditorOrAdmin() ? (
    <div className="offprint-letter-lines__actions">
      <Decide {...props} />
      <Again {...props} />
      <Others {...props} />
    </div>
  ) : null
}

/** Conditions, silence and terms count only once an editor has accepted them, and stay open until one decides. */
function Decide({ article, letter, onChanged, others, today }: Props) {
  const { act, isPending } = useAction(letter, onChanged)
  const { translate } = useTranslator()
  const own = article === undefined ? letter : about(letter, article)
  const rows = askedIn(own)
  const silent = rows.filter((row) => isSilent(letter, row, today))
  const decide = (path: '/accept' | '/decline', body: object) =>
    act(
      path,
      { ...body, expectedUpdatedAt: letter.updatedAt },
      path === '/accept' ? 'letter-accepted' : 'letter-declined',
    )
  const accept = (word: AdminText, accepted: object) => (
    <Act isPending={isPending} onAct={() => decide('/accept', accepted)} word={word} />
  )
  const buttons = (
    word: AdminText,
    declined: object,
    accepted: ReactNode = accept(word, declined),
  ) => (
    <>
      {accepted}
      <Act
        about={word}
        isPending={isPending}
        onAct={() => decide('/decline', declined)}
        word="letter-decline"
      />
    </>
  )
  // What a newer letter has answered can be declined alone.
  const buttonsOf = (word: AdminText, asked: AskedArticle<ID>[]) => {
    const newest = asked.filter((row) => !isOutdated(letter, row, others))
    const accepted =
      word === 'letter-accept' ? (
        <AskButton
          accepted={{ ...letter, articles: newest }}
          label={translate(word)}
          onDone={onChanged}
          wanted={[]}
        />
      ) : (
        accept(word, { articles: idsOf(newest) })
      )
    return asked.length > 0
      ? buttons(word, { articles: idsOf(asked) }, newest.length > 0 ? accepted : null)
      : null
  }
  return (
    <>
      {buttonsOf('letter-accept', rows.filter(isConditional))}
      {buttonsOf('letter-accept-silence', silent)}
      {asksForTerms(letter, today) ? buttons('letter-accept-terms', { terms: true }) : null}
    </>
  )
}

function Again({ article, letter, onChanged, today }: Props) {
  const { translate } = useTranslator()
  const outlet = outletOf(letter)
  const own = article === undefined ? letter : about(letter, article)
  const state = stateOf(own, today)
  if (state === 'draft') {
    return (
      <AskButton
        label={translate('letter-continue')}
        onDone={onChanged}
        title={`${translate('letter-ask')}: ${outlet.name}`}
        wanted={[{ letter: letter.id }]}
      />
    )
  }
  const open = idsOf(askedIn(own).filter((row) => isOpen(row) && isAsked(row)))
  return again.has(state) && open.length > 0 ? (
    <AskButton
      label={translate('letter-again')}
      onDone={onChanged}
      title={`${translate('letter-again')}: ${outlet.name}`}
      wanted={[{ again: true, articles: open }]}
    />
  ) : null
}

const again = new Set<LetterState>(['bounced', 'expired', 'overdue', 'revoked'])

function Others({ letter, onChanged }: Props) {
  const { translate } = useTranslator()
  const { act, isPending } = useAction(letter, onChanged)
  const { status } = letter
  const isOut = status === 'sent' || status === 'expired' || status === 'bounced'
  const isSending = status === 'draft' && Boolean(letter.sendingAt)
  const canRecord = isOut && askedIn(letter).some(isOpen)
  return (
    <>
      {canRecord ? (
        <AskButton
          isRecord
          label={translate('letter-record')}
          onDone={onChanged}
          title={`${translate('letter-record')}: ${outletOf(letter).name}`}
          wanted={[{ letter: letter.id }]}
        />
      ) : null}
      {status === 'sent' ? (
        <Act
          isPending={isPending}
          onAct={() => act('/bounced', {}, 'letter-marked')}
          word="letter-came-back"
        />
      ) : null}
      {status === 'sent' || isSending ? (
        <Act
          isPending={isPending}
          onAct={() => act('/revoke', {}, 'letter-revoked')}
          word="letter-revoke"
        />
      ) : null}
    </>
  )
}

interface ActProps {
  /** Of several buttons with the same word, what this one is about. */
  about?: AdminText
  isPending: boolean
  onAct: () => void
  word: AdminText
}

function Act({ about: what, isPending, onAct, word }: ActProps) {
  const { translate } = useTranslator()
  return (
    <SmallButton
      aria-label={what && `${translate(word)}: ${translate(what)}`}
      disabled={isPending}
      onClick={onAct}
    >
      {translate(word)}
    </SmallButton>
  )
}

/** Somebody else may have been there: what is stored is read again in any case. */
function useAction({ id }: Letter, onChanged: () => void) {
  const api = useLetterAPI()
  const { translate } = useTranslator()
  const { isPending, run } = usePending()
  const act = (path: string, body: object, word: AdminText) =>
    void run(async () => {
      const { answer, message } = await api(`/${id}${path}`, 'POST', body)
      if (answer) {
        toast.success(translate(word))
      } else {
        toast.error(message)
      }
      onChanged()
    })
  return { act, isPending }
}

function idsOf(rows: AskedArticle<ID>[]): ID[] {
  return rows.flatMap(({ article }) => idOf(article) ?? [])
}
