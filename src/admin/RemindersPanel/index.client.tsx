'use client'
// The status of the reminders on the dashboard: one's own next mail, the last run, failures, a test mail and the calendar.
import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useState } from 'react'

import type { RemindersStatus } from '../../reminders/delivery/status.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { Buttons } from './Buttons.client.tsx'
import './index.scss'
import { formatInstant } from './formatInstant.ts'

export function RemindersPanel() {
  const { translate } = useDesk()
  const [version, setVersion] = useState(0)
  const { answer, failed } = useResponse<RemindersStatus>('reminders/status', version)
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="offprint-reminders">
      <h2 className="offprint-reminders__title" id={heading}>
        {translate('reminders-title')}
      </h2>
      {failed ? <p role="alert">{translate('reminders-failed-load')}</p> : null}
      {answer === null && !failed ? <p>{translate('checking')}</p> : null}
      {answer ? (
        <>
          {answer.hasTransport ? null : (
            <p className="offprint-reminders__warning">{translate('reminders-no-transport')}</p>
          )}
          <Mine status={answer} />
          {answer.hasTransport ? <LastRun status={answer} /> : null}
          <Failed status={answer} />
          <Buttons onTested={() => setVersion((now) => now + 1)} status={answer} />
        </>
      ) : null}
    </section>
  )
}

function Mine({ status: { hasTransport, mine } }: { status: RemindersStatus }) {
  const { locale, translate } = useDesk()
  const { config } = useConfig()
  const { next, notDue, schedule } = mine
  const account = formatAdminURL({ adminRoute: config.routes.admin, path: '/account' })
  const [when, zone] = [formatInstant(next, schedule.timeZone, locale), schedule.timeZone]
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

/** Only the desk is told of runs. */
function LastRun({ status: { failed, lastRun, mine } }: { status: RemindersStatus }) {
  const { locale, translate } = useDesk()
  if (failed === null) {
    return null
  }
  if (lastRun === null) {
    return <p>{translate('reminders-no-run')}</p>
  }
  const { error, sent, startedAt, unsent } = lastRun
  const when = formatInstant(startedAt, mine.schedule.timeZone, locale)
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
  const { translate } = useDesk()
  const { config } = useConfig()
  if (failed === null) {
    return null
  }
  const path = '/collections/reminders'
  const ledger = formatAdminURL({ adminRoute: config.routes.admin, path })
  return (
    <>
      {hasTransport && failed.total > 0 ? (
        <>
          <h3 className="offprint-reminders__heading">
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
