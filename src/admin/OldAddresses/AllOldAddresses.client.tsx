'use client'
// All old addresses, below the list of posts: found by a part of the path or of the title.
import { useState } from 'react'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps, TextControl } from '../parts/Field.client.tsx'
import { AddressList } from './AddressList.client.tsx'
import { useOldAddresses } from './useOldAddresses.client.ts'

export function AllOldAddresses() {
  const { translate } = useTranslator()
  const [q, setQ] = useState('')
  const [cursor, setCursor] = useState('')
  const addresses = useOldAddresses({ cursor, q: q.trim() })
  const next = addresses.list?.nextCursor
  const id = 'offprint-old-find'
  return (
    <section aria-labelledby="offprint-old" className="offprint-panel offprint-old">
      <h2 className="offprint-panel__title" id="offprint-old">
        {translate('old-addresses')}
      </h2>
      <FieldFrame id={id} label={translate('old-addresses-find')} name="findOldAddress">
        <TextControl
          input={inputProps(id)}
          onChange={(value) => {
            setQ(value)
            setCursor('')
          }}
          value={q}
        />
      </FieldFrame>
      <AddressList {...addresses} withTitles />
      <div className="offprint-old__pages">
        {cursor === '' ? null : (
          <SmallButton onClick={() => setCursor('')}>
            {translate('old-addresses-first')}
          </SmallButton>
        )}
        {next ? (
          <SmallButton onClick={() => setCursor(next)}>
            {translate('old-addresses-next')}
          </SmallButton>
        ) : null}
      </div>
    </section>
  )
}
