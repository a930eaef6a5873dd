'use client'
// A button that shows the article in the front end of the app, with what is not saved, where the options say how.
import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

import type { PreviewLinkResponse } from '../../api/previewLink.ts'

import { useEndpoints, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export function SitePreview() {
  const { hasSavePermission } = useDocumentInfo()
  const { hasPreviewURL } = usePanelOptions()
  return hasPreviewURL && hasSavePermission ? <PreviewButton /> : null
}

function PreviewButton() {
  const { id } = useDocumentInfo()
  const { getFields } = useForm()
  const { articles } = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const { isPending, run } = usePending()
  const show = async () => {
    // Browsers open a tab for a press alone, and not once the answer has come.
    const tab = window.open('', '_blank')
    const data = reduceFieldsToValues(getFields(), true)
    const sent = await send(`${articles}/${id}/preview-link`, 'POST', { data })
    if (sent?.response.ok && tab) {
      tab.opener = null
      tab.location.replace((sent.body as PreviewLinkResponse).url)
      return
    }
    tab?.close()
    const otherwise = translate('queue-preview-failed')
    toast.error(await errorMessage(sent?.response ?? null, otherwise))
  }
  return (
    <p>
      <SmallButton disabled={isPending} onClick={() => void run(show)}>
        {translate('preview-on-site')}
      </SmallButton>
    </p>
  )
}
