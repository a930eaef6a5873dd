'use client'
// Beside the place for files: the address of a feed, whose run begins.
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import type { ID } from '../../types.ts'

import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export function ImportAddress() {
  const { translate } = useTranslator()
  const { begin, isBusy, problem } = useAddress()
  const [url, setURL] = useState('')
  return (
    <form
      className="offprint-imports__address"
      onSubmit={(event) => {
        event.preventDefault()
        void (url.trim() && begin(url.trim()))
      }}
    >
      <input
        aria-label={translate('imports-address')}
        onChange={({ target }) => setURL(target.value)}
        placeholder={translate('imports-address')}
        type="url"
        value={url}
      />
      <SmallButton extraButtonProps={{ 'aria-disabled': isBusy }} type="submit">
        {translate('imports-fetch')}
      </SmallButton>
      {problem ? <p role="alert">{problem}</p> : null}
    </form>
  )
}

function useAddress() {
  const { translate } = useTranslator()
  const { imports } = useEndpoints()
  const pages = useAdminPages()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const begin = async (url: string) => {
    if (isBusy) {
      return
    }
    setBusy(true)
    setProblem('')
    const sent = await send(imports, 'POST', { url })
    if (sent?.response.ok) {
      router.push(`${pages.imports}/${(sent.body as { doc: { id: ID } }).doc.id}`)
      return
    }
    const message = errorIn(sent?.body).message || translate('imports-step-failed')
    setProblem(await errorMessage(sent?.response ?? null, message))
    setBusy(false)
  }
  return { begin, isBusy, problem }
}
