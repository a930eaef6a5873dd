'use client'
// The old addresses of an article, in its form: which lead to it, another one, and none of them. For the desk.
import type { UIFieldClientComponent } from 'payload'

import { Link, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { useAdminPages, useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps } from '../parts/Field.client.tsx'
import { AddressList } from './AddressList.client.tsx'
import { type OldAddressActions, useOldAddresses } from './useOldAddresses.client.ts'

export const OldAddresses: UIFieldClientComponent = () => {
  const { id } = useDocumentInfo()
  const isEditorOrAdmin = useIsEditorOrAdmin()
  return id === undefined || !isEditorOrAdmin ? null : <OfArticle id={id} />
}

function OfArticle({ id }: { id: number | string }) {
  const { translate } = useTranslator()
  const { republications } = useAdminPages()
  const addresses = useOldAddresses({ article: String(id), limit: '100' })
  return (
    <section aria-labelledby="offprint-old" className="field-type offprint-panel offprint-old">
      <h3 className="offprint-panel__heading" id="offprint-old">
        {translate('old-addresses')}
      </h3>
      <AddressList {...addresses} />
      <NewAddress add={(path) => addresses.add(id, path)} />
      <Link href={`${republications}#offprint-old`}>{translate('old-addresses-all')}</Link>
    </section>
  )
}

/** No form: it stands in one. */
function NewAddress({ add }: { add: (path: string) => ReturnType<OldAddressActions['add']> }) {
  const { translate } = useTranslator()
  const [path, setPath] = useState('')
  const [message, setMessage] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    if (isBusy || path.trim() === '') {
      return
    }
    setBusy(true)
    const problem = await add(path)
    setBusy(false)
    setMessage(problem ?? undefined)
    setPath(problem === null ? '' : path)
  }
  const help = translate('old-addresses-help')
  const id = 'offprint-old-address'
  return (
    <div className="offprint-old__new">
      <FieldFrame
        help={help}
        id={id}
        label={translate('old-address')}
        message={message}
        name="oldAddress"
      >
        <input
          {...inputProps(id, message, help)}
          autoComplete="off"
          onChange={({ target }) => setPath(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              void submit()
            }
          }}
          value={path}
        />
      </FieldFrame>
      <SmallButton extraButtonProps={{ 'aria-disabled': isBusy }} onClick={() => void submit()}>
        {translate('old-address-add')}
      </SmallButton>
    </div>
  )
}
