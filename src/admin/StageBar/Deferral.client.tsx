'use client'
// Shows that the article is snoozed or waived, with a button that restores it.
import { useDocumentInfo, useDocumentTitle, useFormModified } from '@payloadcms/ui'

import type { Deferral as DeferralFacts } from '../../domain/deferral.ts'

import { formatDeferral } from '../../owed/format.ts'
import { useSaveForm } from '../forms/useSave.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { leaveMessage } from '../moves/afterMove.client.ts'
import { clearDeferral, useEdit } from '../moves/useEdit.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

export function Deferral({ deferral }: { deferral: DeferralFacts }) {
  const translator = useTranslator()
  const { isUnsaved, undefer } = useUndefer(deferral)
  return (
    <div className="offprint-stage__notice">
      <p>
        {formatDeferral(deferral, translator)}
        <br />
        {translator.translate('not-reminded')}
      </p>
      <SmallButton onClick={() => void undefer()}>
        {translator.translate(isUnsaved ? 'save-and-undefer' : 'undefer')}
      </SmallButton>
    </div>
  )
}

/** Saves the form first if it has changes, then reloads the page, as a move does. */
function useUndefer(deferral: DeferralFacts) {
  const { id } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { translate } = useTranslator()
  const save = useSaveForm()
  const isUnsaved = useFormModified()
  const { run } = usePending()
  const edit = useEdit(String(id), () => {
    leaveMessage(translate('undeferred', { title }))
    window.location.reload()
  })
  const undefer = async () => {
    // A form that could not be saved says so itself, also where somebody else had saved.
    if (!isUnsaved || (await save()) === null) {
      await edit(clearDeferral(deferral))
    }
  }
  return { isUnsaved, undefer: () => run(undefer) }
}
