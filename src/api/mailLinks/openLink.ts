// Reads the token of a link: for whom it is, and for which article.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../../types.ts'
import type { MailAction } from './form.tsx'

import { findDoc } from '../../database/documents.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { slugsOf } from '../../options.ts'
import { type Grant, readGrant } from '../../reminders/links/tokens.ts'
import { requestAs } from '../../workflow/requestAs.ts'
import { refusalPage } from './pages.tsx'

interface OpenedLink {
  email: string
  grant: Grant
  /** Of an article that is on the blog and waits for its full text. */
  isUpgrade: boolean
  refused: false
  /** With the rights of the recipient. */
  req: PayloadRequest
  /** Of the article; '' for a link that does not concern one. */
  title: string
}

/** 400 for a token that is not valid; 410 if it has expired, its recipient is gone, or there is nothing left to do. */
export async function openLink(
  req: PayloadRequest,
  action: MailAction,
): Promise<{ refused: true; response: Response } | OpenedLink> {
  const refuse = async (
    ...page: [key: RefusalKey, status: number, values?: Record<string, string>]
  ) => ({ refused: true as const, response: await refusalPage(req, ...page) })
  const { payload } = req
  const grant = await readGrant(payload.secret, req.query.token, action, new Date())
  if (typeof grant === 'string') {
    return grant === 'expired' ? refuse('link-expired', 410) : refuse('link-invalid', 400)
  }
  const asRecipient = await requestAs(payload, grant.recipient)
  const article = asRecipient && (await findArticle(asRecipient, grant))
  if (!asRecipient || !article) {
    return refuse('link-expired', 410)
  }
  const { isUpgrade, isWaiting, title } = article
  // A token has ids as texts.
  const { id: recipient, email = '' } = asRecipient.user as { email?: string; id: ID }
  return isWaiting
    ? { email, grant: { ...grant, recipient }, isUpgrade, refused: false, req: asRecipient, title }
    : refuse('link-not-needed', 410, { title })
}

type Found = Pick<Article, 'blogMode' | 'stage' | 'title'>
type RefusalKey = Parameters<typeof refusalPage>[1]

/** Null if the recipient may not read it any more. */
async function findArticle(
  req: PayloadRequest,
  { article }: Grant,
): Promise<{ isUpgrade: boolean; isWaiting: boolean; title: string } | null> {
  if (article === null) {
    return { isUpgrade: false, isWaiting: true, title: '' }
  }
  const found = await findDoc<Found>(req, slugsOf(req.payload).articles, {
    id: article,
    overrideAccess: false,
    select: { blogMode: true, stage: true, title: true },
  })
  if (!found) {
    return null
  }
  const { blogMode, stage } = found
  const isUpgrade = stage === 'republished-on-blog' && (blogMode ?? 'full') !== 'full'
  return {
    isUpgrade,
    isWaiting: isUpgrade || stage === 'published-at-outlet',
    title: oneLine(found.title),
  }
}
