'use client'
// An item of an import: what is asked about it, what of it is lost, and how it would look.
import { Link } from '@payloadcms/ui'
import { useState } from 'react'

import type { Item } from './types.ts'

import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { Compare } from './Compare.client.tsx'

interface Props {
  address: string
  canDecide: boolean
  item: Item
  onDecided: () => Promise<void>
  version: number
}

export function ItemRow({ address, canDecide, item, onDecided, version }: Props) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const [isOpen, setOpen] = useState(false)
  const { article, decision, doubts, message, outlet, place, published, state, title } = item
  const isArticle = state !== 'no-article'
  return (
    <li data-decision={decision} data-state={state}>
      <div className="offprint-imports__title">
        {article === null ? (
          <span>{title || place}</span>
        ) : (
          <Link href={`${articles}/${article}`}>{title}</Link>
        )}
        <small>{[outlet, published, place].filter(Boolean).join(' · ')}</small>
      </div>
      <div className="offprint-imports__row-end">
        <span className="offprint-imports__state">
          {translate(
            decision === 'leave-out' && isArticle ? 'imports-left-out' : `imports-state-${state}`,
          )}
        </span>
        {isArticle ? (
          <SmallButton
            extraButtonProps={{
              'aria-expanded': isOpen,
              'aria-label': `${translate('compare')}: ${title}`,
            }}
            onClick={() => setOpen(!isOpen)}
          >
            {translate('compare')}
          </SmallButton>
        ) : null}
      </div>
      {doubts.map((doubt) => (
        <p key={doubt.code + doubt.message}>{doubt.message}</p>
      ))}
      {message ? <p>{message}</p> : null}
      <Lost item={item} />
      {isOpen ? (
        <Compare
          address={address}
          canDecide={canDecide}
          item={item}
          onDecided={onDecided}
          version={version}
        />
      ) : null}
    </li>
  )
}

function Lost({ item: { leftOut, refused } }: { item: Item }) {
  const { counted, translate } = useTranslator()
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))]
  return (
    <>
      {refused.length > 0 ? (
        <p>
          {translate('imports-refused')}{' '}
          {refused.map(({ path }) => (
            <code key={path}>{path} </code>
          ))}
        </p>
      ) : null}
      {leftOut.length > 0 ? (
        <details>
          <summary>{counted('imports-words-left', leftOut.length)}</summary>
          {reasons.map((reason) => {
            const rows = leftOut.filter((one) => one.reason === reason)
            return (
              <div key={reason}>
                <p>{translate(`intake-left-out-${reason}`, { count: String(rows.length) })}</p>
                {rows.map(({ text }, index) => (
                  <blockquote key={index}>{text}</blockquote>
                ))}
              </div>
            )
          })}
        </details>
      ) : null}
    </>
  )
}
