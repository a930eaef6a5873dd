'use client'
// The note in the form of its article: plain paragraphs, saved with the article. One with formatting has a form of its own.
import type { TextareaFieldClientComponent } from 'payload'

import {
  FieldDescription,
  FieldLabel,
  TextareaInput,
  useDocumentDrawer,
  useField,
  useFormFields,
} from '@payloadcms/ui'

import { idOf } from '../../domain/idOf.ts'
import { useSlugs } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { Offers } from '../parts/Offers.client.tsx'
import { useOpenings } from './useOpenings.client.ts'

export const NoteField: TextareaFieldClientComponent = (props) => {
  const { value } = useField<null | string>({ path: props.path })
  const isStored = useFormFields(([{ noteUpdatedAt }]) => Boolean(noteUpdatedAt?.value))
  // What is missing for a move names the note, and leads here.
  return (
    <div className="field-type" data-field-path="note">
      {value === null && isStored ? <FormattedNote {...props} /> : <PlainNote {...props} />}
    </div>
  )
}

const PlainNote: TextareaFieldClientComponent = ({ field, path, readOnly }) => {
  const { translate } = useTranslator()
  const { setValue, showError, value } = useField<null | string>({ path })
  const text = value ?? ''
  const outlet = useFormFields(([fields]) => idOf(fields.outlet?.value as null | string))
  const openings = useOpenings(outlet && String(outlet), text === '' && !readOnly)
  const begin = (words: string) => {
    setValue(`${words} `)
    document.getElementById(`field-${path}`)?.focus()
  }
  return (
    <TextareaInput
      AfterInput={
        <Offers
          labels={openings.map((words) => translate('queue-start-with', { words }))}
          onTake={(index) => begin(openings[index] ?? '')}
        />
      }
      description={field.admin?.description}
      label={field.label}
      onChange={(event) => setValue(event.target.value)}
      path={path}
      readOnly={readOnly}
      rows={3}
      showError={showError}
      value={text}
    />
  )
}

const FormattedNote: TextareaFieldClientComponent = ({ field, path }) => {
  const { translate } = useTranslator()
  const slugs = useSlugs()
  const id = useFormFields(([{ note }]) => firstOf(note?.value))
  const [Note, , { closeDrawer, openDrawer }] = useDocumentDrawer({
    id,
    collectionSlug: slugs.notes,
  })
  return (
    <div className="field-type textarea">
      <FieldLabel as="span" label={field.label} path={path} />
      <p>{translate('queue-note-formatted')}</p>
      <SmallButton onClick={openDrawer}>{translate('queue-note-edit')}</SmallButton>
      <FieldDescription description={field.admin?.description} path={path} />
      <Note onSave={closeDrawer} />
    </div>
  )
}

/** Of a join. */
function firstOf(join: unknown): string | undefined {
  const [first] = (join as { docs?: (object | string)[] } | undefined)?.docs ?? []
  return first === undefined ? undefined : String(idOf(first as string))
}
