'use client'
// Of an article on the blog as an excerpt or a link: from when its full text may go there.

import type { Outlook } from '../../workflow/outlook.ts'

import { daysAway, shortDay } from '../../translations/deskDays.ts'
import { useToday } from '../hooks/useToday.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { isFreeLater, upgradeMove } from './upgradeMove.ts'
import { useScheduleAction } from './useScheduleAction.client.ts'

export function UpgradeLine({ outlook }: { outlook: Outlook }) {
  const { locale, translate } = useTranslator()
  const today = useToday()
  const { act, isBusy } = useScheduleAction()
  const { freeFrom } = outlook
  if (upgradeMove(outlook)) {
    return <p className="offprint-stage__free">{translate('upgrade-free')}</p>
  }
  if (!freeFrom || !isFreeLater(outlook) || outlook.schedule) {
    return null
  }
  const values = {
    date: shortDay(freeFrom, 'day', locale),
    days: daysAway(today, freeFrom, locale),
  }
  return (
    <div className="offprint-stage__aside">
      <p>{translate('upgrade-later', values)}</p>
      <SmallButton disabled={isBusy} onClick={() => void act({ republication: { mode: 'full' } })}>
        {translate('upgrade-schedule')}
      </SmallButton>
    </div>
  )
}
