'use client'
// The last deliveries of a webhook, each with its answer, and those that are sent again.
import { useState } from 'react'

import type { Replay, ShownDelivery } from '../../webhooks/deliveries.ts'

import { formatInstant } from '../hooks/formatInstant.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps } from '../parts/Field.client.tsx'

interface Props {
  deliveries: ShownDelivery[]
  replay: (chosen: Replay) => void
}

export function Deliveries({ deliveries, replay }: Props) {
  const { translate } = useTranslator()
  if (deliveries.length === 0) {
    return <p>{translate('webhook-empty')}</p>
  }
  return (
    <>
      <ul className="offprint-old__list">
        {deliveries.map((one) => (
          <li key={one.event}>
            <Delivery delivery={one} replay={replay} />
          </li>
        ))}
      </ul>
      <GivenUp replay={replay} />
    </>
  )
}

function Delivery({ delivery, replay }: { delivery: ShownDelivery; replay: Props['replay'] }) {
  const { locale, translate } = useTranslator()
  const { slug, answer, event, kind, nextAt, path, state, status, took, triedAt, tries } = delivery
  const when = (instant: string) => formatInstant(instant, locale)
  return (
    <div className="offprint-old__line">
      <code>{kind}</code>
      <span>{path ?? slug}</span>
      <strong>{translate(`webhook-state-${state}`)}</strong>
      {triedAt === null ? null : (
        <span>
          {when(triedAt)} · {status ?? translate('webhook-no-answer')} · {took} ms · {tries}×
        </span>
      )}
      {nextAt === null ? null : <span>{translate('webhook-next', { when: when(nextAt) })}</span>}
      {answer ? <code>{answer}</code> : null}
      {state === 'superseded' ? null : (
        <SmallButton onClick={() => replay({ event })}>{translate('webhook-replay')}</SmallButton>
      )}
    </div>
  )
}

/** No form: it stands in one. */
function GivenUp({ replay }: Pick<Props, 'replay'>) {
  const { translate } = useTranslator()
  const [since, setSince] = useState('')
  const id = 'offprint-webhook-since'
  return (
    <div className="offprint-old__line">
      <FieldFrame id={id} label={translate('webhook-since')} name="since">
        <input
          {...inputProps(id)}
          onChange={({ target }) => setSince(target.value)}
          type="date"
          value={since}
        />
      </FieldFrame>
      <SmallButton
        disabled={since === ''}
        onClick={() => replay({ since: new Date(`${since}T00:00`).toISOString() })}
      >
        {translate('webhook-replay-all')}
      </SmallButton>
    </div>
  )
}
