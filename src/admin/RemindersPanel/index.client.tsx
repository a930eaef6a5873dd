'use client'
// The reminders on the dashboard: one's own next mail, the last run, failures, a test mail and the calendar.
import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { RemindersStatus } from '../../reminders/delivery/status.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { formatInstant } from '../hooks/formatInstant.ts'
import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { Buttons } from './Buttons.client.tsx'

/** Of the server it says nothing to authors. `initial` is what the server has read for the page. */
export function RemindersPanel({ initial }: { initial: RemindersStatus }) {
  const { translate } = useTranslator()
  const [version, setVersion] = useState(0)
  const { reminders } = useEndpoints()
  const question = version > 0 ? `${reminders}/status` : null
  const { answer, failed } = useResponse<RemindersStatus>(question, { version })
  const status = answer ?? initial
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="offprint-panel offprint-reminders">
      <h2 className="offprint-panel__title" id={heading}>
        {translate('reminders-title')}
      </h2>
      {failed ? <p role="alert">{translate('reminders-failed-load')}</p> : null}
      {status.hasTransport || status.failed === null ? null : (
        <p className="offprint-reminders__warning">{translate('reminders-no-transport')}</p>
      )}
      <Mine status={status} />
      {status.hasTransport ? <LastRun status={status} /> : null}
      <Failed status={status} />
      <Buttons onTested={() => setVersion((now) => now + 1)} status={status} />
    </section>
  )
}

function Mine({ status: { hasTransport, mine } }: { status: RemindersStatus }) {
  const { locale, translate } = useTranslator()
  const { account } = useAdminPages()
  const { next, notDue, schedule } = mine
  const zone = schedule.timeZone
  const when = next ? formatInstant(next, locale, zone) : ''
  const sentence =
    next === null
      ? translate('reminders-off')
      : notDue === null
        ? translate(hasTransport ? 'reminders-due' : 'reminders-would-due')
        : translate(hasTransport ? 'reminders-next' : 'reminders-would-next', { when, zone })
  return (
    <p>
      {sentence} <Link href={account}>{translate('reminders-change')}</Link>
    </p>
  )
}

/** Only admins and editors see runs. */
function LastRun({ status: { failed, lastRun, mine } }: { status: RemindersStatus }) {
  const { locale, translate } = useTranslator()
  if (failed === null) {
    return null
  }
  if (lastRun === null) {
    return <p>{translate('reminders-no-run')}</p>
  }
  const { error, sent, startedAt, unsent } = lastRun
  const when = formatInstant(startedAt, locale, mine.schedule.timeZone)
  return (
    <p>
      {translate('reminders-run', { sent: String(sent ?? 0), unsent: String(unsent ?? 0), when })}
      {error ? ` ${error}` : ''}
    </p>
  )
}

const states = {
  claimed: 'reminders-state-waiting',
  failed: 'reminders-state-failed',
  'not-sent': 'reminders-state-not-sent',
  sent: 'reminders-state-waiting',
  waiting: 'reminders-state-waiting',
} as const

/** Without a mail server nothing is delivered, and that is said already: the ledger has the rest. */
function Failed({ status: { failed, hasTransport } }: { status: RemindersStatus }) {
  const { translate } = useTranslator()
  const { reminders: ledger } = useAdminPages()
  if (failed === null) {
    return null
  }
  return (
    <>
      {hasTransport && failed.total > 0 ? (
        <>
          <h3 className="offprint-panel__heading">
            {translate('reminders-failed', { count: String(failed.total) })}
          </h3>
          <ul className="offprint-reminders__failed">
            {failed.docs.map(({ id, email, error, period, state }) => (
              <li key={id}>
                <Link href={`${ledger}/${id}`}>
                  {translate('reminders-line', {
                    email: email ?? '',
                    period,
                    state: translate(states[state]),
                  })}
                </Link>
                {error ? (
                  <span className="offprint-reminders__why">{oneLine(error, 200)}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <Link href={ledger}>{translate('reminders-ledger')}</Link>
      </p>
    </>
  )
}
