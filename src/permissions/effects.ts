// What an answer changes in an article: its permission, that the outlet holds it back, or a comment for the editor.
import type { PayloadRequest } from 'payload'

import type { Article, AskedArticle, PermissionRequest } from '../types.ts'
import type { Context } from './answers.ts'

import { exists, updateDoc } from '../database/documents.ts'
import { dayOf, formatDay, noonOf } from '../domain/days.ts'
import { isSmaller } from '../domain/terms.ts'
import { slugsOf } from '../options.ts'
import { fill } from '../translations/sentTranslator.ts'
import { writeAlone } from '../validation/storedValues.ts'
import { noPermission } from '../workflow/storedWithMove.ts'
import { givenBy, isFrom } from './evidence.ts'
import { isAtOutlet, type Letter } from './letter.ts'
import { wordsOfApp } from './words.ts'

export const notHeldBack = { by: null, on: null }

/**
 * @returns false where it would be wrong: the article has left the outlet since, or is on the blog in a larger mode.
 */
export async function permit(
  req: PayloadRequest,
  article: Article,
  { request }: Letter,
  permission: NonNullable<Article['permission']>,
): Promise<boolean> {
  const { blogMode, stage } = article
  const isOut = stage === 'republished-on-blog'
  const isTooSmall = isOut && isSmaller(permission.mode ?? 'link', blogMode ?? 'full')
  if (!isAtOutlet(article, request) || isTooSmall) {
    return false
  }
  await write(req, article, { heldBack: notHeldBack, permission })
  return true
}

/** A no. What is on the blog stays there until an editor takes it down. */
export async function hold(
  req: PayloadRequest,
  article: Article,
  row: AskedArticle,
  context: Context,
): Promise<void> {
  const { input, letter, today } = context
  const isOut = article.stage === 'republished-on-blog'
  if (isAtOutlet(article, letter.request)) {
    const heldBack = { by: givenBy(input.by, letter.outlet), on: noonOf(today) }
    await write(req, article, { heldBack, ...(isOut ? {} : without(req, article, letter.request)) })
  }
  if (isOut) {
    await note(req, article, row, context)
  }
}

/** Conditions: what the same letter has permitted before holds no more, and a no holds until an editor accepts them. */
export async function leave(
  req: PayloadRequest,
  article: Article,
  request: PermissionRequest,
): Promise<void> {
  const data = article.stage === 'republished-on-blog' ? {} : without(req, article, request)
  if (Object.keys(data).length > 0) {
    await write(req, article, data)
  }
}

/** For the editor, at the article: an answer that changes nothing by itself. Once, until it is resolved. */
export async function note(
  req: PayloadRequest,
  article: Article,
  row: AskedArticle,
  { input, letter }: Context,
): Promise<void> {
  await comment(req, article, givenBy(input.by, letter.outlet), [textOf(req, row, letter)])
}

/** Once, until it is resolved. */
export async function comment(
  req: PayloadRequest,
  article: Article,
  byName: string,
  lines: (string | undefined)[],
): Promise<void> {
  const collection = slugsOf(req.payload).articleComments
  const text = lines.filter(Boolean).join('\n').slice(0, 5000)
  const open = { article: { equals: article.id }, resolved: { not_equals: true } }
  if (await exists(req, collection, { ...open, text: { equals: text } })) {
    return
  }
  await req.payload.create({
    collection,
    data: { article: article.id, byName, resolved: false, text } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

function textOf({ payload }: PayloadRequest, row: AskedArticle, { request }: Letter): string {
  const words = wordsOfApp(payload)
  const day = formatDay(dayOf(row.grantedFrom), 'day', words.locale)
  const granted = [row.grantedMode && words[row.grantedMode], day && fill(words.fromDay, { day })]
    .filter(Boolean)
    .join(', ')
  const sent = formatDay(dayOf(request.sentAt ?? request.sendingAt), 'day', words.locale) ?? '–'
  const answer = words[row.answer ?? 'open']
  const sentence = fill(words.noted, { answer: granted ? `${answer} (${granted})` : answer, sent })
  return [sentence, (row.words ?? '').slice(0, 4000)].filter(Boolean).join('\n')
}

function without(
  { payload }: PayloadRequest,
  { permission }: Article,
  request: PermissionRequest,
): { permission?: typeof noPermission } {
  return isFrom(payload, request, permission?.evidence) ? { permission: noPermission } : {}
}

/** An answer is not lost because of another value of the article. */
async function write(req: PayloadRequest, { id }: Article, data: object): Promise<void> {
  const { articles } = slugsOf(req.payload)
  await writeAlone(req, Object.keys(data), () =>
    updateDoc(req, articles, { id, data, overrideAccess: true }),
  )
}
