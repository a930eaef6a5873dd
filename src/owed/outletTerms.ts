// The terms of outlets side by side: how many articles wait because of each, and how many each choice would free.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { FullTextTerm, StoredPermission, Terms } from '../domain/terms.ts'
import type { ResolvedOptions } from '../options.ts'
import type { ID, OutletTerms } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import {
  atOutletSQL,
  hasRights,
  isHeldBack,
  notDeferred,
  picturesOfArticle,
} from '../database/rules.ts'
import { dayOf, type Precision, todayIn } from '../domain/days.ts'
import { fullTextTerms, permissionOf, safeTerms } from '../domain/terms.ts'
import { refuseMode } from '../workflow/modes.ts'
import { permissionColumn } from '../workflow/readArticles.ts'

export interface OutletTermsRow {
  acronym: null | string
  /** How many of its waiting articles would be owed today under each choice of `fullText`. */
  frees: Record<FullTextTerm, number>
  id: ID
  /**
   * Nobody has set its terms: ask first, no search engines, nothing about excerpts, no contract, no contact. An import
   * may know its policy. 0 words of an excerpt are a decision.
   */
  isAtDefault: boolean
  name: string
  terms: Required<Omit<OutletTerms, 'creditTemplate' | 'remarks' | 'signOff'>>
  /** How many of the waiting ones have no known date, and so are freed by no choice; without a permission on record. */
  undated: number
  updatedAt: string
  /** Articles at this outlet that its terms keep from the blog today: not snoozed, waived or held back by its no. */
  waiting: number
}

export interface OutletTermsList {
  /** True if there are more outlets than are listed. */
  isCut: boolean
  /** Those that hold the most articles up come first, then those at the default, then by name. */
  outlets: OutletTermsRow[]
}

/** Most outlets that are listed, or saved together. */
export const maxOutlets = 500

/** Outlets that have articles or stand at the default, without the blog itself; or those of `ids` alone. */
export async function listOutletTerms(
  req: PayloadRequest,
  now: Date,
  { timeZone }: Pick<ResolvedOptions, 'timeZone'>,
  ids?: ID[],
): Promise<OutletTermsList> {
  const today = todayIn(timeZone, now)
  const groups = await readWaiting(req, today)
  const rows = await readOutlets(req, ids, [...groups.keys()])
  const outlets = rows
    .slice(0, maxOutlets)
    .map((row) => toRow(row, groups.get(row.id) ?? [], today))
  return { isCut: rows.length > maxOutlets, outlets: outlets.toSorted(mostWaitingFirst) }
}

/** Articles that the rule answers alike. */
interface Alike {
  count: number
  /** The outlet said no: its terms free none of these. */
  is_held_back: boolean
  lacks_rights: boolean
  outlet: ID
  permission: StoredPermission
  precision: Precision
  published_at: Date | null | string
}

async function readWaiting(req: PayloadRequest, today: string): Promise<Map<ID, Alike[]>> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<Alike>(
    sql`select a.outlet_id as outlet, a.published_at, a.published_at_precision::text as precision,
        ${permissionColumn} as permission, w.lacks_rights, a.held_back_on is not null as is_held_back,
        count(*)::int as count
      from ${names.table('articles')} a, lateral (select coalesce(a.pictures_needed and exists (
          select 1 ${picturesOfArticle(names)} and not ${hasRights('p')}), false) as lacks_rights) w
      where ${sql.raw(atOutletSQL('a'))} and a.outlet_id is not null and ${notDeferred(today)}
        and not ${isHeldBack(today)}
      group by 1, 2, 3, 4, 5, 6`,
  )
  const groups = new Map<ID, Alike[]>()
  for (const row of rows) {
    groups.set(row.outlet, [...(groups.get(row.outlet) ?? []), row])
  }
  return groups
}

interface OutletRow {
  acronym: null | string
  allowed_since: Date | null | string
  ask_after: null | number | string
  contact: null | string
  embargo_days: null | number | string
  excerpt_words: null | number | string
  free_after: null | number | string
  full_text: FullTextTerm
  id: ID
  name: string
  policy: null | string
  search_policy: Terms['searchPolicy']
  updated_at: Date | string
}

async function readOutlets(
  req: PayloadRequest,
  ids: ID[] | undefined,
  waiting: ID[],
): Promise<OutletRow[]> {
  const { execute, names } = await databaseOf(req)
  const isWaiting = sql`o.id = any(${listOf(waiting)}::${names.ids})`
  const which = ids
    ? sql`o.id = any(${listOf(ids)}::${names.ids})`
    : sql`o.is_own is not true and (o.terms_full_text = ${safeTerms.fullText}
        and o.terms_search_policy = ${safeTerms.searchPolicy}
        or exists (select 1 from ${names.table('articles')} a where a.outlet_id = o.id))`
  const { rows } = await execute<OutletRow>(
    sql`select o.id, o.name, o.acronym, o.updated_at, o.terms_full_text::text as full_text,
        o.terms_embargo_days as embargo_days, o.terms_excerpt_words as excerpt_words,
        o.terms_ask_after_days as ask_after, o.terms_free_after_days as free_after,
        o.terms_allowed_since as allowed_since, o.terms_search_policy::text as search_policy, o.terms_policy_url as policy,
        o.terms_contact_email as contact
      from ${names.table('outlets')} o where ${which}
      order by ${isWaiting} desc, o.name, o.id limit ${maxOutlets + 1}`,
  )
  return rows
}

function toRow(row: OutletRow, groups: Alike[], today: string): OutletTermsRow {
  const { id, name, acronym } = row
  const terms = termsOf(row)
  const held = groups.filter((one) => !isAllowed(one, terms, today))
  const freed = (fullText: FullTextTerm) =>
    held.filter((one) => !one.lacks_rights && isAllowed(one, { ...terms, fullText }, today))
  return {
    id,
    name,
    acronym,
    frees: Object.fromEntries(
      fullTextTerms.map((fullText) => [fullText, sum(freed(fullText))]),
    ) as OutletTermsRow['frees'],
    isAtDefault: isAtDefault(terms),
    terms,
    undated: sum(
      held.filter(({ precision, published_at: day }) => !day || precision === 'unknown'),
    ),
    updatedAt: new Date(row.updated_at).toISOString(),
    waiting: sum(held),
  }
}

function termsOf(row: OutletRow): OutletTermsRow['terms'] {
  return {
    allowedSince: dayOf(row.allowed_since),
    askAfterDays: numberOf(row.ask_after),
    contactEmail: row.contact,
    embargoDays: numberOf(row.embargo_days),
    excerptWords: numberOf(row.excerpt_words),
    freeAfterDays: numberOf(row.free_after),
    fullText: row.full_text,
    policyUrl: row.policy,
    searchPolicy: row.search_policy,
  }
}

function isAtDefault(terms: OutletTermsRow['terms']): boolean {
  const { allowedSince, contactEmail, excerptWords, freeAfterDays, fullText, searchPolicy } = terms
  const isSafe = fullText === safeTerms.fullText && searchPolicy === safeTerms.searchPolicy
  const isEmpty = [allowedSince, contactEmail || null, excerptWords, freeAfterDays].every(
    (one) => one === null,
  )
  return isSafe && isEmpty
}

/** Judged for the mode of the permission on record, or in full, as in the list of what is owed. */
function isAllowed(article: Alike, terms: Terms, today: string): boolean {
  const { is_held_back: isHeldBack, precision } = article
  const permission = permissionOf(article.permission)
  const publishedOn = dayOf(article.published_at)
  const asked = { permission, precision, publishedOn, terms, today }
  return !isHeldBack && refuseMode(permission?.mode ?? 'full', asked) === null
}

function sum(groups: Alike[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}

/** PostgreSQL hands numeric columns over as texts. */
function numberOf(value: null | number | string): null | number {
  return value === null ? null : Number(value)
}

function mostWaitingFirst(a: OutletTermsRow, b: OutletTermsRow): number {
  return (
    b.waiting - a.waiting ||
    Number(b.isAtDefault) - Number(a.isAtDefault) ||
    a.name.localeCompare(b.name)
  )
}
