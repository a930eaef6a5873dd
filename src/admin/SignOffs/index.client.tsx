'use client'
// Of an article whose authors have to approve the copy: who has, who was asked, and what the desk can do about the others.
import { useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { AuthorSignOff, SignOffLetter } from '../../permissions/signOff/signOffsOfArticle.ts'
import type { AdminText } from '../../translations/languages.ts'
import type { ID } from '../../types.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages, useEndpoints, useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps, TextControl } from '../parts/Field.client.tsx'
import { useResponse } from '../requests/useResponse.client.ts'
import { type SignOffActions, useSignOffs } from './useSignOffs.client.ts'
import './index.scss'

interface Props {
  /** What stands against a move may have changed. */
  onChanged: () => void
}

export function SignOffs(props: Props) {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Authors {...props} article={id} />
}

function Authors({ article, onChanged }: { article: ID } & Props) {
  const { translate } = useTranslator()
  const { authors, ...actions } = useSignOffs(article, onChanged)
  return (
    <section className="offprint-stage__notice">
      <div className="offprint-sign-offs">
        <h4>{translate('sign-off')}</h4>
        <ul>
          {authors.map((one) => (
            <li key={one.author}>
              <Author {...one} actions={actions} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

const states: Record<AuthorSignOff['state'], AdminText> = {
  approved: 'sign-off-approved',
  changes: 'sign-off-changes',
  none: 'sign-off-none',
  stale: 'sign-off-out-of-date',
}

function Author({ actions, ...signOff }: { actions: SignOffActions } & AuthorSignOff) {
  const { locale, translate } = useTranslator()
  const isEditor = useIsEditorOrAdmin()
  const { name, letters, state } = signOff
  const [letter] = letters
  const isAsked = letter?.status === 'sent' && letter.sentAt !== null
  const date = shortDay(isAsked ? letter.sentAt : (letter?.answeredAt ?? null), 'day', locale)
  const sentence = isAsked ? translate('sign-off-asked', { date }) : translate(states[state])
  const by = letter?.answeredBy && !isAsked ? `${letter.answeredBy}, ${date}` : ''
  return (
    <>
      <p>
        <strong>{name}</strong>: {sentence}
        {by ? ` (${by})` : ''}
      </p>
      {letter?.error ? <p role="status">{letter.error}</p> : null}
      {state === 'changes' && letter?.words ? <blockquote>{letter.words}</blockquote> : null}
      {isEditor && state !== 'approved' ? (
        <ForEditors {...signOff} actions={actions} letter={letter} />
      ) : null}
    </>
  )
}

interface ForEditorsProps extends AuthorSignOff {
  actions: SignOffActions
  letter: SignOffLetter | undefined
}

function ForEditors({ name, actions, author, isSelf, letter }: ForEditorsProps) {
  const { translate } = useTranslator()
  const { isPending } = actions
  if (letter?.status === 'draft') {
    return <Draft actions={actions} letter={letter} />
  }
  return (
    <>
      {isSelf ? (
        <SmallButton disabled={isPending} onClick={() => void actions.ask(author)}>
          {translate('sign-off-approve', { name })}
        </SmallButton>
      ) : null}
      {letter?.status === 'sent' ? (
        <SmallButton disabled={isPending} onClick={() => void actions.revoke(letter.id)}>
          {translate('sign-off-revoke')}
        </SmallButton>
      ) : (
        <OneField
          field="sign-off-mail"
          isPending={isPending}
          label="sign-off-write"
          onSubmit={(email) => actions.ask(author, email)}
          value={letter?.to ?? ''}
        />
      )}
      {letter ? <Record actions={actions} letter={letter} /> : null}
    </>
  )
}

function Draft({ actions, letter }: { actions: SignOffActions; letter: SignOffLetter }) {
  const { translate } = useTranslator()
  const pages = useAdminPages()
  const { permissionRequests } = useEndpoints()
  const { isPending } = actions
  const { answer } = useResponse<{ text: string }>(`${permissionRequests}/${letter.id}/preview`)
  return (
    <>
      <SmallButton disabled={isPending} onClick={() => void actions.send(letter.id)}>
        {translate('sign-off-send')}
      </SmallButton>
      <SmallButton disabled={isPending} onClick={() => void actions.copy(letter.id)}>
        {translate('sign-off-copy')}
      </SmallButton>
      <SmallButton el="link" to={`${pages.permissionRequests}/${letter.id}`}>
        {translate('sign-off-edit')}
      </SmallButton>
      <p>{letter.to}</p>
      <pre>{answer?.text}</pre>
      <Record actions={actions} letter={letter} />
    </>
  )
}

function Record({ actions, letter }: { actions: SignOffActions; letter: SignOffLetter }) {
  const { translate } = useTranslator()
  return (
    <details>
      <summary>{translate('sign-off-record')}</summary>
      <OneField
        field="sign-off-evidence"
        isPending={actions.isPending}
        label="sign-off-record"
        onSubmit={(evidence) => actions.record(letter.id, evidence)}
        value=""
      />
    </details>
  )
}

interface OneFieldProps {
  field: AdminText
  isPending: boolean
  label: AdminText
  onSubmit: (value: string) => Promise<void>
  value: string
}

/** No form: it stands in that of the article. */
function OneField({ field, isPending, label, onSubmit, value: initial }: OneFieldProps) {
  const { translate } = useTranslator()
  const id = useId()
  const [value, setValue] = useState(initial)
  return (
    <>
      <FieldFrame id={id} label={translate(field)} name={field}>
        <TextControl input={inputProps(id)} onChange={setValue} value={value} />
      </FieldFrame>
      <SmallButton
        disabled={isPending || value.trim() === ''}
        onClick={() => void onSubmit(value.trim())}
      >
        {translate(label)}
      </SmallButton>
    </>
  )
}
