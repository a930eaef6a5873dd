'use client'
// Shown when the document of the form was deleted: copies the text, or creates the document again.
import { Button, toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { isRecord, textOf } from 'offprint-reader/document'
import { formatAdminURL } from 'payload/shared'

import { useTextOf } from '../comparison/useCompared.client.ts'
import { formValues } from '../forms/formValues.ts'
import { useAPI } from '../hooks/useOffprint.client.ts'
import '../comparison/comparison.scss'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { CopyButton } from '../parts/CopyButton.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export function DeletedDocument({ onClose }: { onClose: () => void }) {
  const { translate } = useTranslator()
  const { getFields } = useForm()
  const textOfForm = useTextOf()
  const { create, isPending } = useCreateAgain()
  return (
    <div className="offprint-comparison">
      <p role="alert">{translate('stale-deleted')}</p>
      <p>{translate('stale-deleted-help')}</p>
      <div className="offprint-comparison__foot">
        <Button disabled={isPending} margin={false} onClick={() => void create()}>
          {translate('stale-create')}
        </Button>
        <CopyButton
          label={translate('stale-copy-all')}
          text={() => textOfForm(formValues(getFields()))}
        />
        <SecondaryButton onClick={onClose}>{translate('stale-back')}</SecondaryButton>
      </div>
    </div>
  )
}

function useCreateAgain() {
  const { collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const api = useAPI()
  const { translate } = useTranslator()
  const { getFields, setModified } = useForm()
  const errorMessage = useErrorMessage()
  const { isPending, run } = usePending()
  const create = async () => {
    const sent = await send(`${api}/${collectionSlug}?depth=0`, 'POST', formValues(getFields()))
    const { body = null, response = null } = sent ?? {}
    const id = isRecord(body) && isRecord(body.doc) ? textOf(body.doc.id) : ''
    if (response?.ok && id) {
      // The new document has all changes.
      setModified(false)
      const path = `/collections/${collectionSlug}/${id}` as const
      const adminRoute = config.routes.admin
      window.location.assign(formatAdminURL({ adminRoute, includeBasePath: true, path }))
      // The button stays off until the page has changed.
      return new Promise<void>(() => undefined)
    }
    toast.error(await errorMessage(response, errorIn(body).message || translate('not-saved')))
  }
  return { create: () => run(create), isPending }
}
