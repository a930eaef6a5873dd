/** @jsxImportSource preact */
// The forms behind the links of a mail, and what they send.
import type { PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Choice } from '../../reminders/links/applyGrant.ts'
import type { LinkAction } from '../../reminders/links/tokens.ts'

import { addDays, todayIn } from '../../domain/days.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { mailTranslator, type MailTranslator } from '../../translations/deskTranslator.ts'
import { Field } from '../permission/pages/fields.tsx'

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
) {
  const words = mailTranslator(req.i18n)
  return (
    <form method="post">
      {action === 'snooze' ? (
        <Weeks today={todayIn(timeZone, new Date())} words={words} />
      ) : action === 'waive' ? (
        <Reason words={words} />
      ) : null}
      <p class="buttons">
        <button class="yes" type="submit">
          {words.translateMail(wordOf(action, link))}
        </button>
      </p>
    </form>
  )
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

interface Fields {
  words: MailTranslator
}

function Weeks({ today, words: { locale, translateMail } }: { today: string } & Fields) {
  return (
    <>
      {weeks.map((count, index) => {
        const date = shortDay(addDays(today, Number(count) * 7), 'day', locale)
        return (
          <label class="check" key={count}>
            <input
              aria-labelledby={`weeks-${count}`}
              checked={index === 0}
              name="weeks"
              type="radio"
              value={count}
            />
            <span id={`weeks-${count}`}>{translateMail(`snooze-weeks-${count}`, { date })}</span>
          </label>
        )
      })}
    </>
  )
}

function Reason({ words: { translateMail } }: Fields) {
  return (
    <Field
      help={translateMail('waive-reason-help')}
      label={translateMail('waive-reason')}
      name="reason"
    >
      <textarea
        aria-describedby="reason-help"
        aria-labelledby="reason-label"
        autofocus
        id="reason"
        maxlength={maxReasonLength}
        name="reason"
        required
        rows={4}
      />
    </Field>
  )
}

/** What a form in a browser sends. Anything else counts as an empty form. */
async function readForm(req: PayloadRequest): Promise<URLSearchParams> {
  const text = (await req.text?.()) ?? ''
  return new URLSearchParams(text.length > maxFormLength ? '' : text)
}
