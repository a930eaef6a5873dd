'use client'
// Above the settings of the blog: its front page and About as they would be, with what is not saved.
import type { UIFieldClientComponent } from 'payload'

import { toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { formatAdminURL, reduceFieldsToValues } from 'payload/shared'
import { useState } from 'react'

import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export const BlogPreview: UIFieldClientComponent = () => {
  const { translate } = useTranslator()
  const { isPending, run } = usePending()
  const [page, setPage] = useState('')
  const load = useLoad()
  const button = (path: string, label: string) => (
    <SmallButton
      disabled={isPending}
      onClick={() => void run(async () => setPage((await load(path)) ?? page))}
    >
      {label}
    </SmallButton>
  )
  return (
    <div className="field-type offprint-blog-preview">
      <p>
        {button('/', translate('blog-preview-front'))}{' '}
        {button('/about', translate('blog-preview-about'))}
      </p>
      {page ? (
        <iframe sandbox="allow-same-origin" srcDoc={page} title={translate('preview')} />
      ) : null}
    </div>
  )
}

/** Null where the server refused, which says why. */
function useLoad() {
  const { getFields } = useForm()
  const { globalSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (path: string) => {
    const endpoint = formatAdminURL({
      apiRoute: config.routes.api,
      path: `/globals/${globalSlug}/preview`,
    })
    const data = reduceFieldsToValues(getFields(), true)
    const sent = await send(endpoint, 'POST', { data, path })
    if (sent?.response.ok) {
      return sent.response.text()
    }
    toast.error(await errorMessage(sent?.response ?? null, translate('queue-preview-failed')))
    return null
  }
}
