// The links of a mail. GET shows a form and changes nothing, because link checkers open every link; POST does it.
import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { todayIn } from '../../domain/days.ts'
import { applyGrant } from '../../reminders/links/applyGrant.ts'
import { type MailAction, readChoice, renderForm, wordOf } from './form.tsx'
import { openLink } from './openLink.ts'
import { refusalPage, resultPage } from './pages.tsx'

/** `GET` and `POST /api/reminders/snooze`, `/waive` and `/unsubscribe`, each with `?token=`. No login is needed. */
export function mailLinkEndpoints(options: ResolvedOptions): Endpoint[] {
  return (['snooze', 'waive', 'unsubscribe'] as const).flatMap((action): Endpoint[] => {
    const path = `/${action}`
    const show: Endpoint['handler'] = (req) => showForm(req, action, options)
    return [
      { handler: show, method: 'get', path },
      { handler: show, method: 'head', path },
      { handler: (req) => submitForm(req, action, options), method: 'post', path },
    ]
  })
}

async function showForm(
  req: PayloadRequest,
  action: MailAction,
  options: ResolvedOptions,
): Promise<Response> {
  const link = await openLink(req, action)
  if (link.refused) {
    return link.response
  }
  const form = renderForm(req, action, options, link)
  return resultPage(req, link, { form, key: `${wordOf(action, link)}-ask` })
}

async function submitForm(
  req: PayloadRequest,
  action: MailAction,
  options: ResolvedOptions,
): Promise<Response> {
  const link = await openLink(req, action)
  if (link.refused) {
    return link.response
  }
  const choice = await readChoice(req, action, todayIn(options.timeZone, new Date()))
  if (!choice) {
    const form = renderForm(req, action, options, link)
    const key = `${wordOf(action, link)}-ask` as const
    return resultPage(req, link, { form, isInvalid: true, key })
  }
  try {
    await applyGrant(link.req, link.grant, choice)
  } catch (error) {
    return errorPage(req, error)
  }
  const key = `${wordOf(action, link)}-done` as const
  return resultPage(req, link, { form: null, key, until: choice.until })
}

/** Shows errors of our rules. Others are bugs, and belong in the log. */
async function errorPage(req: PayloadRequest, error: unknown): Promise<Response> {
  if (error instanceof APIError && error.status < 500) {
    return refusalPage(req, 'link-refused', error.status, { reason: error.message })
  }
  throw error
}
