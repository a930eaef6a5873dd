'use client'
// One letter: to whom, for which articles, what is asked, and its text, as it is written and as it arrives.
import { useId } from 'react'

import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'
import type { LetterValues, SetValues } from './values.ts'

import { letterLanguages } from '../../domain/letters.ts'
import { modes } from '../../domain/terms.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { CopyButton } from '../parts/CopyButton.client.tsx'
import { FieldFrame, inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'
import { ArticleChoice } from './ArticleChoice.client.tsx'
import { TextFields } from './TextFields.client.tsx'

interface Props {
  draft: Draft
  drafts: Drafts
}

export function LetterForm({ draft, drafts }: Props) {
  const { letter, message, text } = draft
  if (text !== null) {
    return <CopiedText draft={draft} text={text} />
  }
  const set = (values: Partial<LetterValues>) => drafts.set(letter.id, values)
  return (
    <div className="offprint-letters__form">
      {message ? <p role="alert">{message}</p> : null}
      <div className="offprint-letters__columns">
        <div className="offprint-letters__column">
          <To set={set} values={draft.values} />
          <ArticleChoice
            draft={draft}
            onChoose={(chosen) => drafts.change(letter.id, { chosen })}
          />
          <Asked draft={draft} drafts={drafts} set={set} />
        </div>
        <div className="offprint-letters__column">
          <TextFields draft={draft} drafts={drafts} set={set} />
        </div>
      </div>
    </div>
  )
}

function To({ set, values }: { values: LetterValues } & SetValues) {
  const { translate } = useTranslator()
  const id = useId()
  const missing = values.to.trim() === '' ? translate('letter-no-address-help') : undefined
  return (
    <FieldFrame id={id} label={translate('to')} message={missing} name="to">
      <TextControl
        input={inputProps(id, missing)}
        onChange={(to) => set({ to })}
        value={values.to}
      />
    </FieldFrame>
  )
}

function Asked({ draft, drafts, set }: Props & SetValues) {
  const { translate } = useTranslator()
  const id = useId()
  const today = useToday()
  const { values } = draft
  return (
    <div className="offprint-letters__asked">
      <FieldFrame id={`${id}-mode`} label={translate('letter-mode')} name="mode">
        <SelectControl
          id={`${id}-mode`}
          onChange={(mode) => set({ mode })}
          options={modes.map((value) => ({ label: translate(`mode-${value}`), value }))}
          value={values.mode}
        />
      </FieldFrame>
      <FieldFrame
        help={translate('letter-from-help')}
        id={`${id}-from`}
        label={translate('letter-from')}
        name="from"
      >
        <DayPicker day={values.from} id={`${id}-from`} onChange={(from) => set({ from })} />
      </FieldFrame>
      <FieldFrame id={`${id}-deadline`} label={translate('letter-deadline')} name="deadline">
        <DayPicker
          day={values.deadline}
          earliest={today}
          id={`${id}-deadline`}
          onChange={(deadline) => set({ deadline })}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-silence`} label={translate('letter-silence')} name="silence">
        <SelectControl
          disabled={values.deadline === null}
          id={`${id}-silence`}
          onChange={(silence) => set({ silence })}
          options={(['nothing', 'agreement'] as const).map((value) => ({
            label: translate(`letter-silence-${value}`),
            value,
          }))}
          value={values.silence}
        />
      </FieldFrame>
      <Language draft={draft} drafts={drafts} id={`${id}-language`} />
    </div>
  )
}

/** The server writes it again in that language, from the outlet's own letter or ours. */
function Language({ id, draft, drafts }: { id: string } & Props) {
  const { locale, translate } = useTranslator()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <FieldFrame id={id} label={translate('language')} name="language">
      <SelectControl
        disabled={drafts.isPending}
        id={id}
        onChange={(language) => void drafts.run(() => drafts.rewrite(draft, language))}
        options={letterLanguages.map((value) => ({ label: names.of(value) ?? value, value }))}
        value={draft.values.language}
      />
    </FieldFrame>
  )
}

function CopiedText({ draft: { values }, text }: { draft: Draft; text: string }) {
  const { translate } = useTranslator()
  const id = useId()
  return (
    <>
      <p role="status">{translate('letter-copied-help', { to: values.to || '–' })}</p>
      <FieldFrame id={id} label={translate('letter-body')} name="copied">
        <textarea {...inputProps(id)} readOnly rows={12} value={text} />
      </FieldFrame>
      <CopyButton label={translate('letter-copy-again')} text={() => text} />
    </>
  )
}
