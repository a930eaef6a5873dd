// Behind the links of a mail: GET asks and changes nothing, for link checkers follow every link; POST does it.
import type { Endpoint, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Choice } from '../reminders/links/actOnGrant.ts'
import type { Act, Grant } from '../reminders/links/mailTokens.ts'
import type { MailWord } from '../translations/mail.ts'
import type { MailWords } from '../translations/sayDesk.ts'
import type { Article } from '../types.ts'

import { addDays, todayIn } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'
import { actOnGrant } from '../reminders/links/actOnGrant.ts'
import { articleAddress, siteOf } from '../reminders/links/links.ts'
import { readGrant } from '../reminders/links/mailTokens.ts'
import { requestFor } from '../reminders/people.ts'
import { escapeHTML } from '../richtext/escapeHTML.ts'
import { shortDay } from '../translations/deskDays.ts'
import { mailWordsIn } from '../translations/sayDesk.ts'
import { showPage } from './page.ts'

type MailAct = Exclude<Act, 'calendar'>

/** `GET` and `POST /api/reminders/snooze`, `/waive` and `/unsubscribe`, each with `?token=`. No login is needed. */
export function mailLinkEndpoints(options: ResolvedOptions): Endpoint[] {
  return (['snooze', 'waive', 'unsubscribe'] as const).flatMap((act): Endpoint[] => [
    { handler: (req) => ask(req, act, options), method: 'get', path: `/${act}` },
    { handler: (req) => ask(req, act, options), method: 'head', path: `/${act}` },
    { handler: (req) => carryOut(req, act, options), method: 'post', path: `/${act}` },
  ])
}

/** Whoever a link was sent to, and the article that it is about. */
interface Holder {
  email: string
  grant: Grant
  req: PayloadRequest
  title: string
}

async function ask(req: PayloadRequest, act: MailAct, options: ResolvedOptions): Promise<Response> {
  const holder = await holderOf(req, act, options)
  return 'title' in holder
    ? page(req, options, holder, { form: formOf(req, act, options), say: `${act}-ask` })
    : holder.refusal
}

async function carryOut(
  req: PayloadRequest,
  act: MailAct,
  options: ResolvedOptions,
): Promise<Response> {
  const holder = await holderOf(req, act, options)
  if (!('title' in holder)) {
    return holder.refusal
  }
  const choice = choiceOf(act, await readForm(req), todayIn(options.timeZone, new Date()))
  if (!choice) {
    const say = `${act}-ask` as const
    return page(req, options, holder, { form: formOf(req, act, options), isWrong: true, say })
  }
  try {
    await actOnGrant(holder.req, holder.grant, choice, options)
  } catch (error) {
    return tellError(req, options, error)
  }
  return page(req, options, holder, { form: null, say: `${act}-done`, until: choice.until })
}

async function holderOf(
  req: PayloadRequest,
  act: MailAct,
  options: ResolvedOptions,
): Promise<{ refusal: Response } | Holder> {
  const { payload } = req
  const grant = await readGrant(payload.secret, req.query.token, act, new Date())
  if (typeof grant === 'string') {
    const [word, status] =
      grant === 'expired' ? (['expired', 410] as const) : (['no-sense', 400] as const)
    return { refusal: tell(req, options, word, status) }
  }
  const asThem = await requestFor(payload, options, grant.person)
  const piece = asThem && (await pieceOf(asThem, grant))
  if (!asThem || !piece) {
    return { refusal: tell(req, options, 'expired', 410) }
  }
  const { stage, title } = piece
  return stage === 'published-at-outlet'
    ? { email: (asThem.user as { email?: string }).email ?? '', grant, req: asThem, title }
    : { refusal: tell(req, options, 'not-needed', 410, { title }) }
}

type Waiting = Pick<Article, 'stage' | 'title'>

/** Null where the person may not see it any more; a link that is about no article is about one that waits. */
async function pieceOf(asThem: PayloadRequest, { article }: Grant): Promise<null | Waiting> {
  if (article === null) {
    return { stage: 'published-at-outlet', title: '' }
  }
  const found = (await asThem.payload.findByID({
    id: article,
    collection: 'articles',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req: asThem,
    select: { stage: true, title: true },
    user: asThem.user,
  })) as null | Waiting
  return found && { stage: found.stage, title: oneLine(found.title) }
}

const weeks = ['1', '2', '4', '12'] as const

function formOf(req: PayloadRequest, act: MailAct, { timeZone }: ResolvedOptions): string {
  const { locale, sayMail } = wordsOf(req)
  const today = todayIn(timeZone, new Date())
  const button = `<button>${escapeHTML(sayMail(`${act}-do`))}</button>`
  if (act === 'snooze') {
    const choices = weeks.map((count, index) => {
      const date = shortDay(addDays(today, Number(count) * 7), 'day', locale)
      const label = escapeHTML(sayMail(`snooze-weeks-${count}`, { date }))
      return `<label><input type="radio" name="weeks" value="${count}"${index === 0 ? ' checked' : ''}> ${label}</label>`
    })
    return `<fieldset>${choices.join('')}</fieldset>${button}`
  }
  return act === 'waive'
    ? `<fieldset><label>${escapeHTML(sayMail('reason'))}<textarea name="reason" required maxlength="1000" autofocus></textarea></label><p class="hint">${escapeHTML(sayMail('help-waive'))}</p></fieldset>${button}`
    : button
}

/** Null where something is missing. */
function choiceOf(act: MailAct, form: URLSearchParams, today: string): Choice | null {
  if (act === 'unsubscribe') {
    return {}
  }
  if (act === 'waive') {
    const reason = oneLine(form.get('reason') ?? '', 1000)
    return reason === '' ? null : { reason }
  }
  const count = weeks.find((one) => one === form.get('weeks'))
  return count ? { until: addDays(today, Number(count) * 7) } : null
}

const longest = 20_000

/** What a browser's form sends; anything else is an empty form. */
async function readForm(req: PayloadRequest): Promise<URLSearchParams> {
  const text = (await req.text?.()) ?? ''
  return new URLSearchParams(text.length > longest ? '' : text)
}

interface Shown {
  form: null | string
  isWrong?: boolean
  say: MailWord
  until?: string
}

function page(
  req: PayloadRequest,
  options: ResolvedOptions,
  { email, grant, title }: Holder,
  { form, isWrong = false, say, until = '' }: Shown,
): Response {
  const { locale, sayMail } = wordsOf(req)
  const site = siteOf(req.payload, options)
  const date = shortDay(until || null, 'day', locale)
  const sentence = sayMail(say, { date, email, title })
  const wrong = isWrong && grant.act === 'waive' ? [sayMail('reason-first')] : []
  const link = {
    href: grant.article ? articleAddress(site, grant.article) : site.admin,
    label: sayMail('go-back'),
  }
  const heading = form === null ? sayMail('act-done') : sayMail(grant.act as MailAct)
  const shown = { form, language: locale, link, sentences: [...wrong, sentence], title: heading }
  return showPage(shown, isWrong ? 400 : 200)
}

function tell(
  req: PayloadRequest,
  options: ResolvedOptions,
  word: MailWord,
  status: number,
  values?: Record<string, string>,
): Response {
  const { locale, sayMail } = wordsOf(req)
  const link = { href: siteOf(req.payload, options).admin, label: sayMail('go-back') }
  const sentences = [sayMail(word, values)]
  return showPage(
    { form: null, language: locale, link, sentences, title: sayMail('act-failed') },
    status,
  )
}

/** What the rules say of it is for the person to read; anything else is a defect, and is for the log. */
function tellError(req: PayloadRequest, options: ResolvedOptions, error: unknown): Response {
  if (error instanceof APIError && error.status < 500) {
    return tell(req, options, 'not-yours', error.status, { why: error.message })
  }
  throw error
}

function wordsOf({ i18n }: PayloadRequest): MailWords {
  return mailWordsIn(i18n)
}
