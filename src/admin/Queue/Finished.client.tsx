'use client'
// The end of the queue: what was done, and what was left.
import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { Order } from './order.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { isUndone } from './order.ts'

interface Props {
  onAgain: () => void
  order: Order
}

export function Finished({ onAgain, order: { entries } }: Props) {
  const { translate } = useTranslator()
  const { config } = useConfig()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = entries.filter(({ status }) => isUndone(status)).length
  const done = entries.filter(({ status }) => status === 'republished').length
  return (
    <section className="offprint-queue__finished">
      <h2 ref={heading} tabIndex={-1}>
        {translate('queue-done')}
      </h2>
      <p>{translate(entries.length === 0 ? 'queue-empty' : 'queue-done-text')}</p>
      {done > 0 ? <p>{translate('queue-tally', { count: String(done) })}</p> : null}
      {left > 0 ? <p>{translate('queue-passed', { count: String(left) })}</p> : null}
      <div className="offprint-queue__buttons">
        {left > 0 ? (
          <Button margin={false} onClick={onAgain}>
            {translate('queue-again')}
          </Button>
        ) : null}
        <Button
          buttonStyle={left > 0 ? 'secondary' : 'primary'}
          el="link"
          margin={false}
          to={config.routes.admin}
        >
          {translate('queue-to-dashboard')}
        </Button>
      </div>
    </section>
  )
}
