'use client'
// Subject and text of a letter: as they are written, with variables to put in, and as they arrive.
import { Button } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'
import type { SetValues } from './values.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps, TextControl } from '../parts/Field.client.tsx'
import { Preview } from './Preview.client.tsx'
import { variables, variableWord, withVariable } from './variables.ts'

interface Props extends SetValues {
  draft: Draft
  drafts: Drafts
}

/** First it is shown as it arrives: most letters go as they are. */
export function TextFields({ draft, drafts, set }: Props) {
  const { translate } = useTranslator()
  const [isEdited, setEdited] = useState(false)
  return (
    <>
      {isEdited ? <Inputs draft={draft} set={set} /> : <Preview draft={draft} drafts={drafts} />}
      <div className="offprint-letters__buttons">
        <SmallButton onClick={() => setEdited(!isEdited)}>
          {translate(isEdited ? 'preview' : 'letter-edit')}
        </SmallButton>
      </div>
    </>
  )
}

function Inputs({ draft: { values }, set }: Pick<Props, 'draft' | 'set'>) {
  const { translate } = useTranslator()
  const id = useId()
  const body = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const area = body.current
    const [start, end] = [area?.selectionStart ?? 0, area?.selectionEnd ?? 0]
    const { caret, text } = withVariable(values.body, name, { end, start })
    set({ body: text })
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(caret, caret)
    })
  }
  return (
    <>
      <FieldFrame id={`${id}-subject`} label={translate('letter-subject')} name="subject">
        <TextControl
          input={inputProps(`${id}-subject`)}
          onChange={(subject) => set({ subject })}
          value={values.subject}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-body`} label={translate('letter-body')} name="body">
        <textarea
          {...inputProps(`${id}-body`)}
          onChange={({ target }) => set({ body: target.value })}
          ref={body}
          rows={14}
          value={values.body}
        />
      </FieldFrame>
      <Chips body={values.body} onInsert={insert} />
    </>
  )
}

/** A pressed one is in the text already. */
function Chips({ body, onInsert }: { body: string; onInsert: (name: string) => void }) {
  const { translate } = useTranslator()
  return (
    <div aria-label={translate('letter-insert')} className="offprint-offers" role="group">
      {variables.map((name) => (
        <Button
          buttonStyle="pill"
          extraButtonProps={{ title: `{${name}}` }}
          key={name}
          margin={false}
          onClick={() => onInsert(name)}
          size="small"
        >
          {body.includes(`{${name}}`) ? '✓ ' : '+ '}
          {translate(variableWord(name))}
        </Button>
      ))}
    </div>
  )
}
