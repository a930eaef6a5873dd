'use client'
// The drawer that waives an article with a reason.
import { Button, TextareaInput, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'

import { useFirstInput } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { undoAction } from '../parts/undoAction.ts'
import { useEdit } from './useEdit.client.ts'

interface Props {
  /** Of the version that it is based on. */
  expectedUpdatedAt?: string
  line: Pick<OwedLine, 'id' | 'title'>
  onChanged: () => void
  /** Called when the waiver was undone. @default onChanged */
  onUndone?: () => void
  slug: string
}

export function WaiveDrawer(props: Props) {
  const { translate } = useTranslator()
  return (
    <NamedDrawer isSmall slug={props.slug} title={translate('waive-title')}>
      <WaiveForm {...props} />
    </NamedDrawer>
  )
}

/** Mounted only while the drawer is open, so that each opening starts with an empty reason. */
function WaiveForm({ slug, expectedUpdatedAt, line, onChanged, onUndone = onChanged }: Props) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const edit = useEdit(line.id, onChanged)
  const restore = useEdit(line.id, onUndone)
  const [reason, setReason] = useState('')
  useFirstInput(slug)
  const waive = async () => {
    if (await edit({ expectedUpdatedAt, waived: { reason: reason.trim() } })) {
      closeModal(slug)
      toast.success(
        translate('waived', { title: line.title }),
        undoAction(translate('undo'), () => void restore({ waived: { reason: '' } })),
      )
    }
  }
  return (
    <div className="offprint-owed__waive">
      <p>{translate('waive-text', { title: line.title })}</p>
      <TextareaInput
        description={translate('waive-help')}
        label={translate('reason')}
        onChange={(event) => setReason(event.target.value)}
        path={`offprint-waive.${line.id}`}
        required
        value={reason}
      />
      <div className="offprint-owed__actions">
        <Button disabled={reason.trim() === ''} margin={false} onClick={() => void waive()}>
          {translate('waive')}
        </Button>
        <SecondaryButton onClick={() => closeModal(slug)}>{translate('cancel')}</SecondaryButton>
      </div>
    </div>
  )
}
