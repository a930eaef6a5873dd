// Actions that are ordinary updates of an article: snooze, waive, a permission, outlet, date, topics and byline.
import type { PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { Mode } from '../../domain/terms.ts'
import type { Article, BylineEntry, ID } from '../../types.ts'
import type { AnyAction, Row } from '../action.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { updateDoc } from '../../database/documents.ts'
import { dayOf, noonOf, type Precision } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { permissionOf } from '../../domain/terms.ts'
import { topicSlug } from '../../domain/topicSlug.ts'
import { isSame } from '../../editing/changedFields.ts'
import { StageConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { checkEditOnBlog } from '../../workflow/checkEditOnBlog.ts'
import { requireOwnName } from '../../workflow/requireOwnName.ts'
import { noPermission } from '../../workflow/storedWithMove.ts'
import { defineAction } from '../action.ts'

type Data = Partial<Article>

interface Kept {
  before: Data
  updatedAt: string
}

interface Edit<Input> {
  allow?: (req: PayloadRequest) => void
  dataOf: (input: Input, article: Article) => Data
  /** @default its fields have these values already */
  isDone?: (article: Article, data: Data) => boolean
  /** @throws what stands against it, besides the rules of an update */
  refuse?: (row: Row) => void
}

export const snooze = edit<{ until: string }>({
  dataOf: ({ until }) => ({ snoozedUntil: noonOf(until) }),
  refuse: refuseUnlessWaiting,
})

export const waive = edit<{ reason: string }>({
  dataOf: ({ reason }) => ({ waived: { reason } }),
  isDone: ({ waived }) => Boolean(waived?.reason?.trim()),
  refuse: refuseUnlessWaiting,
})

export interface PermissionInput {
  evidence?: string | undefined
  from?: string | undefined
  grantedBy: string
  grantedOn?: string | undefined
  mode: Mode
}

export const permission = edit<PermissionInput>({
  allow: requireDesk,
  dataOf: ({ evidence = null, from, grantedBy, grantedOn, mode }) => {
    const [holdsFrom, saidOn] = [from, grantedOn].map((day) => (day ? noonOf(day) : null))
    const given = { evidence, from: holdsFrom, grantedBy, grantedOn: saidOn, mode }
    return { permission: { ...noPermission, ...given } }
  },
})

export interface SetInput {
  addTopics?: string[] | undefined
  byline?: ID[] | undefined
  outlet?: ID | undefined
  publishedAt?: string | undefined
  publishedAtPrecision?: Precision | undefined
  topics?: string[] | undefined
}

export const set = edit<SetInput>({
  dataOf: ({ addTopics, byline, outlet, publishedAt, publishedAtPrecision, topics }, article) => ({
    ...(outlet === undefined ? {} : { outlet: outlet as string }),
    ...(publishedAt === undefined ? {} : { publishedAt: noonOf(publishedAt) }),
    ...(publishedAtPrecision === undefined ? {} : { publishedAtPrecision }),
    ...(topics === undefined ? {} : { topics }),
    ...(addTopics === undefined ? {} : { topics: withTopics(topics ?? article.topics, addTopics) }),
    ...(byline === undefined ? {} : { byline: byline.map((id) => rowOf(article, id)) }),
  }),
})

function edit<Input>({ allow, dataOf, isDone = isSo, refuse }: Edit<Input>): AnyAction {
  return defineAction<Input, Kept>({
    allow: ({ req }) => allow?.(req),
    check: async (row, input) => {
      refuse?.(row)
      const { article, options, req } = row
      const data = dataOf(input, article)
      requireOwnName(req, { ...article, ...data })
      await checkEditOnBlog(req, data, article, options)
      return {}
    },
    findDone: ({ article }, input) =>
      isDone(article, dataOf(input, article))
        ? { at: article.updatedAt, by: article.updatedBy }
        : null,
    undo: async (row, { before, updatedAt }) => {
      const { article, req } = row
      if (new Date(article.updatedAt).getTime() !== new Date(updatedAt).getTime()) {
        throw new StageConflict(translatorFor(req)('undo-changed'), article.stage)
      }
      await update(row, before, isHeld(before))
    },
    write: async (row, input) => {
      refuse?.(row)
      const data = dataOf(input, row.article)
      const doc = await update(row, data)
      const { ended } = doc as { ended?: 'schedule' }
      return {
        details: ended ? { ended } : {},
        kept: { before: formerOf(row.article, data), updatedAt: doc.updatedAt },
      }
    },
  })
}

function update({ article, req }: Row, data: Data, overrideAccess = false): Promise<Article> {
  const { articles } = slugsOf(req.payload)
  return updateDoc<Article>(req, articles, { id: article.id, data, overrideAccess })
}

/**
 * Of a waiver the reason alone: who gave it, and when, follows from that. A permission ends a no of the outlet, and
 * another outlet has said neither.
 */
function formerOf(article: Article, data: Data): Data {
  const fields = Object.keys(data) as (keyof Article)[]
  const before = Object.fromEntries(fields.map((field) => [field, article[field] ?? null])) as Data
  const { heldBack, permission, waived } = article
  const isElsewhere = data.outlet !== undefined
  return {
    ...before,
    ...(isElsewhere && permission?.grantedBy ? { permission } : {}),
    ...(data.waived ? { waived: { reason: waived?.reason ?? null } } : {}),
    ...((data.permission || isElsewhere) && isHeld(article) ? { heldBack } : {}),
  }
}

/** Nobody may write that by hand. Who may take the permission back brings it back, too. */
function isHeld({ heldBack }: Data): boolean {
  return Boolean(heldBack?.on)
}

/** Days are stored as moments, and authors come as ids or documents. */
function isSo(article: Article, data: Data): boolean {
  const fields = Object.keys(data) as (keyof Article)[]
  return fields.every((field) => isSame(plain(field, article[field]), plain(field, data[field])))
}

const days = new Set<keyof Article>(['publishedAt', 'snoozedUntil'])

function plain(field: keyof Article, value: unknown): unknown {
  if (days.has(field)) {
    return dayOf(value as string)
  }
  if (field === 'byline') {
    return (value as BylineEntry[] | null)?.map(({ author }) => idOf(author))
  }
  if (field === 'permission') {
    return permissionOf((value ?? {}) as NonNullable<Article['permission']>)
  }
  return field === 'outlet' ? idOf(value as ID) : value
}

/** Topics that differ in spelling alone are one. */
function withTopics(topics: null | string[] | undefined, added: string[]): string[] {
  const all = topics ?? []
  const known = new Set(all.map(topicSlug))
  return [...all, ...added.filter((one) => !known.has(topicSlug(one)))]
}

/** Who stays keeps the affiliations of that day. */
function rowOf({ byline }: Article, author: ID): BylineEntry {
  const row = byline?.find((one) => idOf(one.author) === author)
  return row ?? ({ author } as BylineEntry)
}

/** What is on the blog in full, or not at its outlet yet, waits for nothing. @throws StageConflict */
function refuseUnlessWaiting({ article: { blogMode, stage }, req }: Row): void {
  const isInFull = stage === 'republished-on-blog' && (blogMode ?? 'full') === 'full'
  if (stage === 'drafted' || isInFull) {
    throw new StageConflict(translatorFor(req)('not-waiting'), stage)
  }
}

/** Payload leaves out what a field does not let somebody write, and says nothing. @throws Forbidden */
function requireDesk(req: PayloadRequest): void {
  if (!isEditorOrAdmin(req)) {
    throw new Forbidden(req.t)
  }
}
