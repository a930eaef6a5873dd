// A mail to a subscriber as it is sent: null where there is nothing to send any more, with the reason.
import type { Payload, PayloadRequest } from 'payload'

import type { ID, Newsletter, Subscriber } from '../types.ts'
import type { SubscriberKey } from './keys.ts'
import type { RenderedMail } from './mail/renderIssue.ts'

import { oneLine } from '../domain/oneLine.ts'
import { requireOptions } from '../options.ts'
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
  const subscriber = await findSubscriber(payload, key.subscriber)
  if (!subscriber) {
    return 'the subscriber has been removed.'
  }
  if (key.kind === 'confirmation') {
    return confirmation(payload, subscriber, key)
  }
  if (subscriber.state !== 'active') {
    return 'the subscription has ended.'
  }
  const issue = await findIssue(req, key.issue)
  const manage = await leaveLink(payload, subscriber.id, row)
  const mail = issue && (await renderFor(payload, issue, { language: subscriber.language, manage }))
  return mail
    ? { ...mail, ...(await envelope(payload, subscriber, manage)) }
    : 'none of its posts is on the blog any more.'
}

/** Null where none of its posts is on the blog. */
export async function renderFor(
  payload: Payload,
  issue: Newsletter,
  { language, manage }: { language: string; manage: string },
): Promise<null | RenderedMail> {
  const posts = await postsOf(payload, issue)
  const { introduction, subject } = issue
  const { siteUrl } = requireOptions(payload)
  const { name } = await letterSettings(payload)
  return posts.length > 0
    ? renderIssue({ name, introduction, language, manage, posts, siteUrl, subject })
    : null
}

async function confirmation(
  payload: Payload,
  subscriber: Subscriber,
  { cadence, language }: Extract<SubscriberKey, { kind: 'confirmation' }>,
): Promise<ComposedMail> {
  const href = await confirmLink(payload, subscriber.id, { cadence, language })
  const { name } = await letterSettings(payload)
  return {
    ...renderConfirmation({ name, href, language }),
    ...(await envelope(payload, subscriber, null)),
  }
}

/** @param leave null in a mail to somebody who has not confirmed. */
export async function envelope(
  payload: Payload,
  { email }: Pick<Subscriber, 'email'>,
  leave: null | string,
): Promise<Pick<ComposedMail, 'from' | 'headers' | 'to'>> {
  const { from } = await letterSettings(payload)
  return {
    from: { name: oneLine(from, 200), address: payload.email.defaultFromAddress },
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(leave
        ? {
            'List-Unsubscribe': `<${leave}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
      'X-Auto-Response-Suppress': 'All',
    },
    to: email,
  }
}
