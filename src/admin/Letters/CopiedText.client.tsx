'use client'
// A letter that goes by another mail program: its text with its link, to be copied again.
import { useId } from 'react'

import type { Draft } from './draft.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { CopyButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps } from '../parts/Field.client.tsx'

export function CopiedText({ draft: { values }, text }: { draft: Draft; text: string }) {
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
