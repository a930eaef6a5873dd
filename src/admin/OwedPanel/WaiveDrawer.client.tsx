'use client'
// Asks why an article is not to go on the blog, and writes that down.
import { Button, Drawer, TextareaInput, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { OwedLine } from '../../owed/classify.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { undoBy } from './undo.ts'
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

/** Stands in the drawer while it is open: so each opening begins with an empty reason. */
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
        undoBy(say('undo'), () => void edit({ waived: { reason: '' } })),
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
