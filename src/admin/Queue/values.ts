// The values of the queue's form: made of what is stored, and what of them has changed. Pure.
import type { Permission } from '../../domain/terms.ts'
import type { Article, BylineEntry, Note } from '../../types.ts'

import { dayOf, noonOf, type Precision } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { linesOf } from '../../domain/oneLine.ts'
import { documentOf, plainTextOf } from '../../domain/plainNote.ts'

const typedFields = [
  'byline',
  'bylineText',
  'outlet',
  'outletUrl',
  'permission',
  'publishedAt',
  'publishedAtPrecision',
  'standfirst',
  'title',
] as const

/** What the form reads of an article; its id and its stage come with it. */
export const articleFields = [...typedFields, 'updatedAt', 'waived'] as const

export type QueueArticle = Pick<Article, 'id' | 'stage' | (typeof articleFields)[number]>

export type QueueNote = Pick<Note, 'body' | 'id' | 'updatedAt'>

export interface Values {
  byline: BylineEntry[]
  /** One line each. */
  bylineText: string
  /** Paragraphs, with an empty line between them; null for a text that has more than that. */
  note: null | string
  /** Id. */
  outlet: null | string
  outletUrl: string
  permission: Permission
  /** `YYYY-MM-DD` */
  publishedAt: null | string
  publishedAtPrecision: Precision
  /** One line each. */
  standfirst: string
  title: string
}

type ArticleChanges = Partial<Pick<Article, (typeof typedFields)[number]>>

export function articleValues(article: QueueArticle, note: null | QueueNote): Values {
  return {
    byline: article.byline ?? [],
    bylineText: (article.bylineText ?? []).join('\n'),
    note: note ? plainTextOf(note.body) : '',
    outlet: idOf(article.outlet),
    outletUrl: article.outletUrl ?? '',
    permission: storedPermission(article.permission),
    publishedAt: dayOf(article.publishedAt),
    publishedAtPrecision: article.publishedAtPrecision,
    standfirst: (article.standfirst ?? []).join('\n'),
    title: article.title,
  }
}

/** Fields of the article that differ from the stored ones, as they are sent; empty if none does. */
export function changesIn(stored: Values, now: Values): ArticleChanges {
  const all: Required<ArticleChanges> = {
    byline: now.byline,
    bylineText: linesOf(now.bylineText),
    outlet: now.outlet,
    outletUrl: now.outletUrl.trim(),
    permission: now.permission,
    publishedAt: now.publishedAt && noonOf(now.publishedAt),
    publishedAtPrecision: now.publishedAtPrecision,
    standfirst: linesOf(now.standfirst),
    title: now.title.trim(),
  }
  const changed = typedFields.filter((name) => !isSame(stored[name], now[name]))
  return Object.fromEntries(changed.map((name) => [name, all[name]]))
}

export function isNoteChanged(stored: Values, now: Values): boolean {
  return now.note !== null && now.note.trim() !== (stored.note ?? '').trim()
}

export function isChanged(stored: Values, now: Values): boolean {
  return isNoteChanged(stored, now) || Object.keys(changesIn(stored, now)).length > 0
}

/** What was typed, over a state that was stored meanwhile: of a field that both changed, what was typed. */
export function rebase(base: Values, typed: Values, stored: Values): Values {
  const names = Object.keys(base) as (keyof Values)[]
  const entries = names.map((name) => {
    const isTyped = !isSame(base[name], typed[name]) && typed[name] !== null
    return [name, isTyped ? typed[name] : stored[name]]
  })
  return Object.fromEntries(entries) as unknown as Values
}

/** The unsaved note as the preview takes it; undefined where the stored one counts. */
export function noteDocument(stored: Values, now: Values) {
  return isNoteChanged(stored, now) ? documentOf(now.note ?? '') : undefined
}

/** A permission for the full text, granted today unless another mode or day is on record; nothing without a name. */
export function grantedBy(name: string, known: Permission, today: string): Permission {
  if (name.trim() === '') {
    return { ...known, grantedBy: '', grantedOn: null, mode: null }
  }
  const { grantedOn, mode } = known
  return {
    ...known,
    grantedBy: name,
    grantedOn: grantedOn ?? noonOf(today),
    mode: mode ?? 'full',
  }
}

function storedPermission(stored: QueueArticle['permission']): Permission {
  const {
    conditions = null,
    creditLine = null,
    evidence = null,
    from = null,
    grantedBy: name,
    grantedOn = null,
    mode = null,
  } = stored ?? {}
  return { conditions, creditLine, evidence, from, grantedBy: name ?? '', grantedOn, mode }
}

/** Rows for these authors: those that are there keep their affiliations. */
export function withAuthors(byline: BylineEntry[], authors: string[]): BylineEntry[] {
  return authors.map(
    (author) => byline.find((row) => idOf(row.author) === author) ?? { author, inferred: false },
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
