'use client'
// A test mail, and the address of the calendar.
import { toast } from '@payloadcms/ui'

import type { RemindersStatus } from '../../reminders/delivery/status.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

interface Props {
  onTested: () => void
  status: RemindersStatus
}

export function Buttons({ onTested, status }: Props) {
  const { translate } = useTranslator()
  const { isPending, run } = usePending()
  const sendTest = useTest(status.mine.email)
  const test = async () => {
    await sendTest()
    onTested()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(status.calendar)
    toast.success(translate('reminders-copied'))
  }
  return (
    <div className="offprint-reminders__buttons">
      <SmallButton
        // Not `disabled`, which would remove the focus.
        extraButtonProps={{ 'aria-disabled': isPending }}
        onClick={() => void run(test)}
      >
        {translate('reminders-test')}
      </SmallButton>
      <SmallButton onClick={() => void copy()}>{translate('reminders-copy')}</SmallButton>
      <span className="offprint-reminders__why">{translate('reminders-calendar-help')}</span>
    </div>
  )
}

function useTest(email: string): () => Promise<void> {
  const { reminders } = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async () => {
    const sent = await send(`${reminders}/test`, 'POST')
    if (sent?.response.ok) {
      toast.success(translate('reminders-test-sent', { email }))
      return
    }
    const message = errorIn(sent?.body).message || translate('reminders-test-failed')
    toast.error(await errorMessage(sent?.response ?? null, message))
  }
}
