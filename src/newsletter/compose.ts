// A mail to a subscriber as it is sent: null where there is nothing to send any more, with the reason.
import type { Payload, PayloadRequest } from 'payload'

import type { FacedSite } from '../blog/face/readFace.ts'
import type { RenderedMail } from '../reminders/digest/ButtonMail.tsx'
import type { ID, Newsletter, Subscriber } from '../types.ts'
import type { SubscriberKey } from './keys.ts'
import type { LetterSettings } from './settings.ts'
import type { Choice } from './subscribers.ts'

import { addressesOf } from '../addresses.ts'
import { oneLine } from '../domain/oneLine.ts'
import { findIssue } from './issues.ts'
import { confirmLink, leaveLink } from './links.ts'
import { renderConfirmation } from './mail/renderConfirmation.ts'
import { renderIssue } from './mail/renderIssue.ts'
import { postsOf } from './posts.ts'
import { letterSettings } from './settings.ts'
import { findSubscriber } from './subscribers.ts'

export interface ComposedMail extends RenderedMail {
  from: { address: string; name: string }
  headers: Record<string, string>
  to: string
}

/** @param row of the mail in the ledger. */
export async function composeFor(
  req: PayloadRequest,
  key: SubscriberKey,
  row: ID,
): Promise<ComposedMail | string> {
  const { payload } = req
  const subscriber = await findSubscriber(req, key.subscriber)
  if (!subscriber) {
    return 'the subscriber has been removed.'
  }
  const settings = await letterSettings(req)
  if (key.kind === 'confirmation') {
    return confirmation(payload, subscriber, { ...settings, ...key })
  }
  if (subscriber.state !== 'active') {
    return 'the subscription has ended.'
  }
  const issue = await findIssue(req, key.issue)
  const manage = await leaveLink(payload, subscriber.id, row)
  const { from, site } = settings
  const { cadence, email, language } = subscriber
  const isAsked = issue?.kind === cadence
  const mail = issue && (await renderFor(payload, issue, { isAsked, language, manage, site }))
  return mail
    ? { ...mail, ...envelope(payload, { email, from, leave: manage }) }
    : 'none of its posts is on the blog any more.'
}

/** Null where none of its posts is on the blog. */
export async function renderFor(
  payload: Payload,
  issue: Newsletter,
  { site, ...reading }: { isAsked?: boolean; language: string; manage: string; site: FacedSite },
): Promise<null | RenderedMail> {
  const posts = await postsOf(payload, issue)
  const { introduction, subject } = issue
  const { blog } = addressesOf(payload)
  return posts.length > 0
    ? renderIssue({ ...reading, blog, introduction, posts, subject }, site)
    : null
}

async function confirmation(
  payload: Payload,
  subscriber: Subscriber,
  { cadence, from, language, site }: Choice & Pick<LetterSettings, 'from' | 'site'>,
): Promise<ComposedMail> {
  const href = await confirmLink(payload, subscriber.id, { cadence, language })
  return {
    ...renderConfirmation({ href, language }, site),
    ...envelope(payload, { email: subscriber.email, from, leave: null }),
  }
}

/** @param leave null in a mail to somebody who has not confirmed. */
export function envelope(
  payload: Payload,
  { email, from, leave }: { email: string; from: string; leave: null | string },
): Pick<ComposedMail, 'from' | 'headers' | 'to'> {
  return {
    from: { name: oneLine(from, 200), address: payload.email.defaultFromAddress },
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(leave
        ? {
            'List-Id': `<newsletter.${new URL(leave).hostname}>`,
            'List-Unsubscribe': `<${leave}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
      'X-Auto-Response-Suppress': 'All',
    },
    to: email,
  }
}
