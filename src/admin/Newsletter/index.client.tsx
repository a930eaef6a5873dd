'use client'
// On the page of an issue: how its mail looks, what has become of it, a test, and the press that sends it.
import type { UIFieldClientComponent } from 'payload'

import { Link, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import type { IssuePreview } from '../../newsletter/preview.ts'

import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

export const Newsletter: UIFieldClientComponent = () => {
  const { id } = useDocumentInfo()
  const { newsletters } = useEndpoints()
  return id === undefined ? null : <Panel endpoint={`${newsletters}/${id}`} />
}

function Panel({ endpoint }: { endpoint: string }) {
  const { translate } = useTranslator()
  const [version, setVersion] = useState(0)
  const { answer } = useResponse<IssuePreview>(`${endpoint}/preview`, { version })
  if (!answer) {
    return null
  }
  const { html, state, subject } = answer
  return (
    <section
      aria-labelledby="offprint-newsletter"
      className="field-type offprint-panel offprint-old"
    >
      <h3 className="offprint-panel__heading" id="offprint-newsletter">
        {translate('newsletter-preview')}
      </h3>
      <Facts answer={answer} endpoint={endpoint} />
      {state === 'draft' ? (
        <Actions answer={answer} endpoint={endpoint} onDone={() => setVersion(version + 1)} />
      ) : (
        <SmallButton onClick={() => setVersion(version + 1)}>
          {translate('newsletter-refresh')}
        </SmallButton>
      )}
      {html ? (
        <iframe sandbox="" srcDoc={html} style={frame} title={subject} />
      ) : (
        <p>{translate('newsletter-nothing')}</p>
      )}
    </section>
  )
}

const frame = {
  border: '1px solid var(--theme-elevation-150)',
  height: '36rem',
  margin: 'calc(var(--base) * 0.6) 0 var(--base)',
  width: '100%',
}

interface FactsProps {
  answer: Pick<IssuePreview, 'counts' | 'missing' | 'state'>
  endpoint: string
}

function Facts({ answer: { counts, missing, state }, endpoint }: FactsProps) {
  const { translate } = useTranslator()
  const { reminders } = useAdminPages()
  const which = new URLSearchParams({
    'where[or][0][and][0][key][contains]': `newsletter ${endpoint.split('/').at(-1)} `,
    'where[or][0][and][1][state][equals]': 'failed',
  })
  const values = Object.entries(counts).map(([name, count]) => [name, String(count)])
  const numbers = Object.fromEntries(values) as Record<string, string>
  return (
    <>
      {missing ? <p role="alert">{translate(`newsletter-missing-${missing}`)}</p> : null}
      {state === 'draft' ? null : <p>{translate('newsletter-counts', numbers)}</p>}
      {counts.failed > 0 ? (
        <p>
          <Link href={`${reminders}?${which}`}>{translate('newsletter-failed')}</Link>
        </p>
      ) : null}
    </>
  )
}

interface ActionProps {
  answer: IssuePreview
  endpoint: string
  onDone: () => void
}

/** The second press sends: what has gone out cannot be taken back. What is not saved would not be in it. */
function Actions({ answer, endpoint, onDone }: ActionProps) {
  const { everybody, html, missing, readers } = answer
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const isModified = useFormModified()
  const [isAsked, setIsAsked] = useState(false)
  const [isForEverybody, setIsForEverybody] = useState(false)
  const { isPending, run } = usePending()
  const post = (path: string, done: string) =>
    void run(async () => {
      const data = path === 'send' ? { everybody: isForEverybody } : undefined
      const sent = await send(`${endpoint}/${path}`, 'POST', data)
      setIsAsked(false)
      if (sent?.response.ok) {
        toast.success(done)
        onDone()
      } else {
        const message = errorIn(sent?.body).message || translate('not-saved')
        toast.error(await errorMessage(sent?.response ?? null, message))
      }
    })
  const reached = isForEverybody ? everybody : readers
  const isOff = isPending || isModified || !html
  return (
    <div className="offprint-old__line">
      <SmallButton
        disabled={isOff || missing === 'mail'}
        onClick={() => post('test', translate('newsletter-test-sent'))}
      >
        {translate('newsletter-test')}
      </SmallButton>
      <SmallButton
        buttonStyle={isAsked ? 'primary' : 'secondary'}
        disabled={isOff || missing !== null || reached === 0}
        onClick={() => (isAsked ? post('send', translate('newsletter-sending')) : setIsAsked(true))}
      >
        {translate(isAsked ? 'newsletter-send-now' : 'newsletter-send', {
          count: String(reached),
        })}
      </SmallButton>
      {everybody > readers ? (
        <label>
          <input
            aria-label={translate('newsletter-everybody')}
            checked={isForEverybody}
            onChange={({ target }) => {
              setIsForEverybody(target.checked)
              setIsAsked(false)
            }}
            type="checkbox"
          />{' '}
          {translate('newsletter-everybody')}
        </label>
      ) : null}
      {isModified ? <p>{translate('newsletter-save-first')}</p> : null}
    </div>
  )
}
