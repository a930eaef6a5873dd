'use client'
// On the page of a webhook: its secret while nobody has read it, a test, and what was delivered lately.
import type { UIFieldClientComponent } from 'payload'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { ShownDelivery } from '../../webhooks/deliveries.ts'

import { formatInstant } from '../hooks/formatInstant.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { CopyButton } from '../parts/CopyButton.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { Deliveries } from './Deliveries.client.tsx'

export const Webhook: UIFieldClientComponent = () => {
  const { id } = useDocumentInfo()
  const { webhooks } = useEndpoints()
  return id === undefined ? null : <Panel endpoint={`${webhooks}/${id}`} />
}

interface Shown {
  deliveries: ShownDelivery[]
  secret: { isShown: boolean; oldUntil: null | string }
}

interface Answer {
  answer?: string
  count?: number
  isDelivered?: boolean
  secret?: string
  status?: null | number
  took?: number
}

function Panel({ endpoint }: { endpoint: string }) {
  const { locale, translate } = useTranslator()
  const [version, setVersion] = useState(0)
  const [secret, setSecret] = useState('')
  const { answer } = useResponse<Shown>(`${endpoint}/deliveries`, { version })
  const { isPending, run } = usePending()
  const post = usePost(endpoint)
  const act = (path: string, data?: object) =>
    void run(async () => {
      const answered = await post(path, data)
      setSecret(answered?.secret ?? secret)
      setVersion(version + 1)
    })
  const oldUntil = answer?.secret.oldUntil
  const button = (path: string, label: string) => (
    <SmallButton extraButtonProps={{ 'aria-disabled': isPending }} onClick={() => act(path)}>
      {label}
    </SmallButton>
  )
  return (
    <section aria-labelledby="offprint-webhook" className="field-type offprint-panel offprint-old">
      <h3 className="offprint-panel__heading" id="offprint-webhook">
        {translate('webhook-deliveries')}
      </h3>
      <div className="offprint-old__line">
        {answer?.secret.isShown === false
          ? button('secret', translate('webhook-secret-show'))
          : button('rotate', translate('webhook-rotate'))}
        {button('test', translate('webhook-test'))}
      </div>
      {secret ? (
        <p role="status">
          <code>{secret}</code> {translate('webhook-secret-help')}{' '}
          <CopyButton label={translate('webhook-copy')} text={() => secret} />
        </p>
      ) : null}
      {oldUntil ? (
        <p>{translate('webhook-old-until', { when: formatInstant(oldUntil, locale) })}</p>
      ) : null}
      <Deliveries
        deliveries={answer?.deliveries ?? []}
        replay={(chosen) => act('replay', chosen)}
      />
    </section>
  )
}

/** Says what a test came to, how much is sent again, and what went wrong. */
function usePost(endpoint: string): (path: string, data?: object) => Promise<Answer | null> {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async (path, data) => {
    const sent = await send(`${endpoint}/${path}`, 'POST', data)
    if (!sent?.response.ok) {
      const message = errorIn(sent?.body).message || translate('not-saved')
      toast.error(await errorMessage(sent?.response ?? null, message))
      return null
    }
    const answer = sent.body as Answer
    if (answer.took !== undefined) {
      const status = answer.status ?? translate('webhook-no-answer')
      const say = answer.isDelivered ? toast.success : toast.error
      say(`${status}, ${answer.took} ms. ${answer.answer ?? ''}`)
    }
    if (answer.count !== undefined) {
      toast.success(translate('webhook-replayed', { count: String(answer.count) }))
    }
    return answer
  }
}
