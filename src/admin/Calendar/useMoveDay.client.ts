'use client'
// Moves a scheduled article to another day: all else of its schedule stays.
import { toast } from '@payloadcms/ui'

import type { Outlook } from '../../workflow/outlook.ts'
import type { ScheduleOutlook } from '../../workflow/outlookBeside.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useScheduleRequest } from '../moves/useSchedule.client.ts'
import { undoAction } from '../parts/undoAction.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'

export interface Movable {
  /** `YYYY-MM-DD`, where it is shown. */
  day: string
  id: string
  title: string
}

/** `onChanged` reads the month again, also where somebody else has changed it. */
export function useMoveDay(
  onChanged: (id: string) => void,
): (article: Movable, day: string) => Promise<void> {
  const { articles } = useEndpoints()
  const { locale, readable, translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const ask = useScheduleRequest()

  async function set({ id, title }: Movable, stored: ScheduleOutlook, on: null | string) {
    const { slug, creditLine, mode, withPictures } = stored
    const { answer, problem } = await ask(`${articles}/${id}`, {
      expectedSchedule: stored.at,
      ...(on === null ? {} : { on }),
      republication: {
        slug: slug ?? undefined,
        creditLine: creditLine ?? undefined,
        mode,
        withPictures,
      },
    })
    if (problem) {
      const ofFields = problem.kind === 'refused' ? Object.values(problem.ofFields) : []
      const why = new Set([problem.message, ...ofFields])
      toast.error(`“${title}”: ${readable([...why].join(' '))}`)
    }
    onChanged(id)
    return answer
  }

  return async (article, day) => {
    if (day === article.day) {
      return
    }
    const { id, title } = article
    const sent = await send(`${articles}/${id}/transition`, 'GET')
    const outlook = sent?.response.ok ? (sent.body as Outlook) : null
    const stored = outlook?.schedule
    if (!outlook) {
      toast.error(await errorMessage(sent?.response ?? null, translate('schedule-failed')))
    } else if (stored?.due !== article.day) {
      toast.error(translate('calendar-elsewhere', { title }))
      onChanged(id)
    } else {
      const answer = await set(article, stored, day)
      const { freeFrom } = outlook
      if (answer) {
        const date = shortDay(day, 'day', locale)
        const isEarly = freeFrom !== null && day < freeFrom && stored.mode !== 'link'
        const early = isEarly
          ? ` ${translate('plan-day-early', { date: shortDay(freeFrom, 'day', locale) })}`
          : ''
        // An embargo ends by itself; all else has to be settled until then.
        const against = (answer.refusals ?? []).filter(({ code }) => code !== 'embargoed')
        const why = against.map(({ message }) => ` ${readable(message)}`).join('')
        const say = against.length > 0 ? toast.warning : toast.success
        const back = { ...stored, at: answer.doc?.schedule?.at ?? '' }
        say(
          translate('schedule-set', { date, title }) + early + why,
          undoAction(translate('undo'), () => void set(article, back, stored.on)),
        )
      }
    }
  }
}
