// `POST /api/blog/subscribe`: asks for a subscription. The answer is the same whoever asks, and for every address.
import type { Payload, PayloadRequest } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import type { CountedRequest } from '../../options/types.ts'

import { lettersIn } from '../../blog/pages/strings.ts'
import { isCadence } from '../../domain/newsletter.ts'
import { deliverTo } from '../../newsletter/deliver.ts'
import { readMailAddress } from '../../newsletter/mailAddress.ts'
import { letterSettings } from '../../newsletter/settings.ts'
import { requestSubscription } from '../../newsletter/subscribers.ts'
import { requireOptions, type ResolvedOptions } from '../../options.ts'
import { uncachedHeaders } from '../../visibility/publicHeaders.ts'
import { addressOf, countInMemory } from '../permission/limit.ts'
import { readForm } from '../permission/readForm.ts'
import { formPage, letterPage, type Shown } from './pages.ts'

const perClient = { name: 'newsletter-address', points: 10, seconds: 600 } as const
/** Whoever is asked more often is written to no more: nobody is to be flooded by others. */
const perMailbox = { name: 'newsletter-email', points: 3, seconds: 3600 } as const

/** In milliseconds: an answer takes as long where there was nothing to do. */
const leastTime = 100

export async function showForm(req: PayloadRequest): Promise<Response> {
  const shown = await shownFor(req, req.query.language)
  return shown.settings.isOn
    ? formPage(shown, ({ text }) => [text(shown.settings.site.name)])
    : refuse(shown, false, 503, ({ off }) => off)
}

export async function subscribe(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const isJSON = /^application\/json\b/i.test(req.headers.get('content-type') ?? '')
  const form = (await readForm(req)) ?? new URLSearchParams()
  const shown = await shownFor(req, form.get('language'))
  if (!shown.settings.isOn) {
    return refuse(shown, isJSON, 503, ({ off }) => off)
  }
  const count = counterOf(req, options)
  const wait = await count({ ...perClient, key: addressOf(req) })
  if (wait > 0) {
    return refuse(shown, isJSON, 429, ({ tooMany }) => tooMany, { 'retry-after': String(wait) })
  }
  const email = readMailAddress(form.get('email'))
  if (email === null) {
    return isJSON
      ? refuse(shown, isJSON, 400, ({ invalid }) => invalid)
      : formPage(shown, ({ invalid }) => [invalid], 400)
  }
  const isPerson = (form.get('website') ?? '') === ''
  const work = async () => {
    if ((await count({ ...perMailbox, key: email })) === 0 && isPerson) {
      const given = form.get('cadence')
      const cadence = isCadence(given) ? given : shown.settings.cadence
      const choice = { cadence, language: shown.language }
      const key = await requestSubscription(req, email, choice)
      await sendSoon(req.payload, key, count, options)
    }
  }
  await Promise.all([work(), sleep(leastTime)])
  return isJSON
    ? json({ status: 'requested' }, 202)
    : letterPage(
        shown,
        ({ requested, requestedTitle }) => ({ sentences: [requested], title: requestedTitle }),
        202,
      )
}

type Count = (counted: CountedRequest) => Promise<number>

function counterOf(req: PayloadRequest, { limitRequests }: ResolvedOptions): Count {
  const count = limitRequests ?? countInMemory
  return async (counted) => count(req, counted)
}

/** Nobody waits for the mail server. Where many ask at once, the runner sends the rest, at its rate. */
async function sendSoon(
  payload: Payload,
  key: string,
  count: Count,
  { mailsPerMinute }: ResolvedOptions,
): Promise<void> {
  const half = {
    name: 'newsletter-mails',
    points: Math.ceil(mailsPerMinute / 2),
    seconds: 60,
  } as const
  if ((await count({ ...half, key: 'all' })) === 0) {
    deliverTo(payload, key).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'A confirmation could not be sent yet.' })
    })
  }
}

export async function shownFor(req: PayloadRequest, given: unknown): Promise<Shown> {
  const { payload } = req
  const { site } = requireOptions(payload)
  const tag = typeof given === 'string' ? given : ''
  return {
    language: lettersIn(tag, site.language).language,
    payload,
    settings: await letterSettings(req),
  }
}

function refuse(
  shown: Shown,
  isJSON: boolean,
  status: number,
  sentence: (words: ReturnType<typeof lettersIn>) => string,
  headers: Record<string, string> = {},
): Response {
  const message = sentence(lettersIn(shown.language))
  return isJSON
    ? json({ errors: [{ message }] }, status, headers)
    : letterPage(shown, ({ name }) => ({ sentences: [message], title: name }), status, headers)
}

function json(body: object, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers: { ...uncachedHeaders, ...headers }, status })
}
