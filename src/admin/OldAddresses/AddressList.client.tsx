'use client'
// Old addresses, one a line: where they lead, and a button that removes each.
import { Link } from '@payloadcms/ui'
import { useRef } from 'react'

import type { useOldAddresses } from './useOldAddresses.client.ts'

import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

type Addresses = Pick<ReturnType<typeof useOldAddresses>, 'failed' | 'list' | 'remove'>

interface Props extends Addresses {
  /** Names the article of each. */
  withTitles?: boolean
}

export function AddressList({ failed, list, remove, withTitles = false }: Props) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const lines = useRef<HTMLUListElement>(null)
  const docs = list?.docs ?? []
  return (
    <>
      {failed ? <p role="alert">{translate('old-addresses-failed')}</p> : null}
      {list && docs.length === 0 ? <p>{translate('old-addresses-none')}</p> : null}
      {/* The focus goes here when the button that had it is gone. */}
      <ul
        aria-label={translate('old-addresses')}
        className="offprint-old__list"
        ref={lines}
        tabIndex={-1}
      >
        {docs.map(({ article, path }) => (
          <li className="offprint-old__line" key={path}>
            <code>{path}</code>
            {withTitles ? <Link href={`${articles}/${article.id}`}>{article.title}</Link> : null}
            <SmallButton
              aria-label={translate('old-address-remove', { path })}
              onClick={() => void remove(path).then(() => lines.current?.focus())}
            >
              {translate('old-address-remove-short')}
            </SmallButton>
          </li>
        ))}
      </ul>
    </>
  )
}
