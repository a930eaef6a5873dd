// The forms behind the links of a mail, and what they send.
import type { PayloadRequest } from 'payload'

import { escapeHTML } from 'offprint-reader/document'

import type { ResolvedOptions } from '../../options.ts'
import type { Choice } from '../../reminders/links/applyGrant.ts'
import type { LinkAction } from '../../reminders/links/tokens.ts'

import { addDays, todayIn } from '../../domain/days.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { mailTranslator, type MailTranslator } from '../../translations/deskTranslator.ts'

export type MailAction = Exclude<LinkAction, 'calendar' | 'confirm' | 'leave'>

/** How long one can snooze. */
const weeks = ['1', '2', '4', '12'] as const

/** In characters. */
const maxFormLength = 20_000
const maxReasonLength = 1000

export function renderForm(
  req: PayloadRequest,
  action: MailAction,
  { timeZone }: ResolvedOptions,
  link: { isUpgrade: boolean },
): string {
  const words = mailTranslator(req.i18n)
  const fields = {
    snooze: () => snoozeFields(words, todayIn(timeZone, new Date())),
    unsubscribe: () => '',
    waive: () => waiveFields(words),
  }
  return `${fields[action]()}<button>${escapeHTML(words.translateMail(wordOf(action, link)))}</button>`
}

/** An article that is on the blog already is waived in other words. */
export function wordOf(action: MailAction, { isUpgrade }: { isUpgrade: boolean }) {
  return isUpgrade && action === 'waive' ? 'waive-upgrade' : action
}

/** Null if the form is incomplete. */
export async function readChoice(
  req: PayloadRequest,
  action: MailAction,
  today: string,
): Promise<Choice | null> {
  const form = await readForm(req)
  if (action === 'unsubscribe') {
    return {}
  }
  if (action === 'waive') {
    const reason = oneLine(form.get('reason') ?? '', maxReasonLength)
    return reason === '' ? null : { reason }
  }
  const chosen = weeks.find((count) => count === form.get('weeks'))
  return chosen ? { until: addDays(today, Number(chosen) * 7) } : null
}

function snoozeFields({ locale, translateMail }: MailTranslator, today: string): string {
  const choices = weeks.map((count, index) => {
    const date = shortDay(addDays(today, Number(count) * 7), 'day', locale)
    const label = escapeHTML(translateMail(`snooze-weeks-${count}`, { date }))
    const checked = index === 0 ? ' checked' : ''
    return `<label><input type="radio" name="weeks" value="${count}"${checked}> ${label}</label>`
  })
  return `<fieldset>${choices.join('')}</fieldset>`
}

function waiveFields({ translateMail }: MailTranslator): string {
  return `<fieldset>
<label>${escapeHTML(translateMail('waive-reason'))}<textarea name="reason" required maxlength="${maxReasonLength}" autofocus></textarea></label>
<p class="hint">${escapeHTML(translateMail('waive-reason-help'))}</p>
</fieldset>`
}

/** What a form in a browser sends. Anything else counts as an empty form. */
async function readForm(req: PayloadRequest): Promise<URLSearchParams> {
  const text = (await req.text?.()) ?? ''
  return new URLSearchParams(text.length > maxFormLength ? '' : text)
}
