'use client'
// The drawer that waives an article with a reason.
import { Button, Drawer, TextareaInput, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { undoAction } from './undoAction.ts'
import { useEdit } from './useEdit.client.ts'

interface Props {
  line: OwedLine
  onChanged: () => void
  slug: string
}

export function WaiveDrawer(props: Props) {
  const { say } = useDesk()
  return (
    <Drawer slug={props.slug} title={say('waive-title')}>
      <WaiveForm {...props} />
    </Drawer>
  )
}

/** Mounted only while the drawer is open, so that each opening starts with an empty reason. */
function WaiveForm({ slug, line, onChanged }: Props) {
  const { say } = useDesk()
  const { closeModal } = useModal()
  const edit = useEdit(line.id, onChanged)
  const [reason, setReason] = useState('')
  const waive = async () => {
    if (await edit({ waived: { reason: reason.trim() } })) {
      closeModal(slug)
      toast.success(
        say('waived', { title: line.title }),
        undoAction(say('undo'), () => void edit({ waived: { reason: '' } })),
      )
    }
  }
  return (
    <div className="offprint-owed__waive">
      <p>{say('waive-text', { title: line.title })}</p>
      <TextareaInput
        description={say('waive-help')}
        label={say('reason')}
        onChange={(event) => setReason(event.target.value)}
        path={`offprint-waive.${line.id}`}
        required
        value={reason}
      />
      <div className="offprint-owed__actions">
        <Button disabled={reason.trim() === ''} margin={false} onClick={() => void waive()}>
          {say('waive')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  )
}
