'use client'
// The note above the article: plain paragraphs, with the words that notes for this outlet begin with.
import type { FormProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useOpenings } from '../notes/useOpenings.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame } from '../parts/Field.client.tsx'
import { Offers } from '../parts/Offers.client.tsx'
import { Field, queueInputId } from './Field.client.tsx'

type Props = { message: string | undefined } & Pick<FormProps, 'onChange' | 'onEditNote' | 'values'>

export function NoteField(props: Props) {
  return props.values.note === null ? <FormattedNote {...props} /> : <PlainNote {...props} />
}

function PlainNote({ message, onChange, values: { note, outlet } }: Props) {
  const { translate } = useTranslator()
  const openings = useOpenings(outlet, note === '')
  const begin = (words: string) => {
    onChange({ note: `${words} ` })
    document.getElementById(queueInputId('note'))?.focus()
  }
  return (
    <Field
      help={translate('queue-note-help')}
      isLong
      label={translate('queue-note')}
      message={message}
      name="note"
      onChange={(text) => onChange({ note: text })}
      value={note ?? ''}
    >
      <Offers
        labels={openings.map((words) => translate('queue-start-with', { words }))}
        onTake={(index) => begin(openings[index] ?? '')}
      />
    </Field>
  )
}

function FormattedNote({ message, onEditNote }: Props) {
  const { translate } = useTranslator()
  return (
    <FieldFrame
      id={queueInputId('note')}
      label={translate('queue-note')}
      message={message}
      name="note"
    >
      <p className="offprint-field__help">{translate('queue-note-formatted')}</p>
      <SmallButton id={queueInputId('note')} onClick={onEditNote}>
        {translate('queue-note-edit')}
      </SmallButton>
    </FieldFrame>
  )
}
