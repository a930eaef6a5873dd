'use client'
// Decides about all items that the filter finds.
import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

interface Props {
  address: string
  onDecided: () => Promise<void>
  where: Record<string, string>
}

interface Decided {
  changed: number
}

export function Decide({ address, onDecided, where }: Props) {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const [outlet, setOutlet] = useState('')
  const [isBusy, setBusy] = useState(false)
  const decide = async (set: object) => {
    if (isBusy) {
      return
    }
    setBusy(true)
    const sent = await send(`${address}/items`, 'PATCH', { set, where })
    setBusy(false)
    if (sent?.response.ok) {
      const { changed } = sent.body as Decided
      toast.success(translate('imports-decided', { count: String(changed) }))
      await onDecided()
      return
    }
    const said = errorIn(sent?.body).message || translate('imports-step-failed')
    toast.error(await errorMessage(sent?.response ?? null, said))
  }
  const button = (
    word: 'imports-set-blog' | 'imports-set-import' | 'imports-set-leave-out',
    set: object,
  ) => (
    <SmallButton extraButtonProps={{ 'aria-disabled': isBusy }} onClick={() => void decide(set)}>
      {translate(word)}
    </SmallButton>
  )
  return (
    <div className="offprint-imports__decide">
      <span>{translate('imports-all-below')}</span>
      {button('imports-set-import', { decision: 'import' })}
      {button('imports-set-leave-out', { decision: 'leave-out' })}
      {button('imports-set-blog', { firstAppeared: 'blog' })}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void (outlet.trim() && decide({ firstAppeared: 'outlet', outlet: outlet.trim() }))
        }}
      >
        <input
          aria-label={translate('imports-outlet')}
          onChange={({ target }) => setOutlet(target.value)}
          placeholder={translate('imports-outlet')}
          value={outlet}
        />
        <SmallButton type="submit">{translate('imports-set-outlet')}</SmallButton>
      </form>
    </div>
  )
}
