// The facts file: what is known about articles, outlets and institutions that the text does not say.
import type { ArticleKind } from 'offprint-reader'

import type { FullTextTerm, SearchPolicy } from '../../domain/terms.ts'
import type { Stage } from '../../domain/transitions.ts'

import { isObject } from '../../domain/isObject.ts'
import { fullTextTerms, searchPolicies } from '../../domain/terms.ts'
import { stages } from '../../domain/transitions.ts'
import { FactsUnusable } from '../../errors.ts'

export interface ArticleFacts {
  blogDate?: null | string
  blogUrl?: null | string
  doi?: null | string
  kind?: ArticleKind
  language?: null | string
  outlet?: null | string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as precise as it is known. */
  outletDate?: null | string
  outletIssue?: null | string
  outletUrl?: null | string
  series?: null | string
  /** @default 'republished-on-blog' */
  stage?: Stage
  title: string
  topics?: string[]
}

export interface OutletFacts {
  acronym?: null | string
  aliases?: string[]
  kind?: 'brief' | 'journal' | 'magazine' | 'newspaper' | 'other' | 'website'
  name: string
  /** Address of the terms, where `terms` is a remark. */
  source?: null | string
  terms?: null | OutletTerms | string
  url?: null | string
}

interface OutletTerms {
  /** `YYYY-MM-DD` */
  allowedSince?: string
  askAfterDays?: number
  contactEmail?: string
  creditTemplate?: string
  embargoDays?: number
  excerptWords?: number
  freeAfterDays?: number
  fullText?: FullTextTerm
  policyUrl?: string
  remarks?: string
  searchPolicy?: SearchPolicy
}

export interface InstitutionFacts {
  acronym?: null | string
  aliases?: string[]
  name: string
  place?: null | string
  url?: null | string
}

export interface Facts {
  institutions: InstitutionFacts[]
  outlets: OutletFacts[]
  pieces: ArticleFacts[]
}

export const noFacts: Facts = { institutions: [], outlets: [], pieces: [] }

/**
 * Reads a facts file.
 * @throws FactsUnusable naming what is wrong and where.
 */
export function readFacts(text: string): Facts {
  const value = parse(text)
  const facts: Facts = {
    institutions: list<InstitutionFacts>(value, 'institutions', 'name'),
    outlets: list<OutletFacts>(value, 'outlets', 'name'),
    pieces: list<ArticleFacts>(value, 'pieces', 'title'),
  }
  facts.pieces.forEach(checkArticle)
  facts.outlets.forEach(checkOutlet)
  return facts
}

function parse(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new FactsUnusable(`The facts file is not JSON: ${(error as Error).message}`)
  }
  if (isObject(value)) {
    return value
  }
  throw new FactsUnusable(
    'The facts file is a JSON object with "pieces", "outlets" and "institutions".',
  )
}

function list<Entry>(value: Record<string, unknown>, key: string, needed: string): Entry[] {
  const entries = value[key] ?? []
  if (!Array.isArray(entries)) {
    throw new FactsUnusable(`"${key}" is not a list.`)
  }
  entries.forEach((entry: unknown, index) => {
    const name = isObject(entry) ? entry[needed] : undefined
    if (typeof name !== 'string' || !name.trim()) {
      throw new FactsUnusable(`${key}[${index}] has no "${needed}".`)
    }
  })
  return entries as Entry[]
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/

function checkArticle(piece: ArticleFacts, index: number): void {
  const at = `pieces[${index}]`
  checkDate(
    piece.outletDate,
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
    `${at}.outletDate`,
    'YYYY-MM-DD, YYYY-MM or YYYY',
  )
  checkDate(piece.blogDate, wholeDay, `${at}.blogDate`, 'YYYY-MM-DD')
  checkChoice(piece.stage, stages, `${at}.stage`)
}

function checkOutlet(outlet: OutletFacts, index: number): void {
  if (!isObject(outlet.terms)) {
    return
  }
  const { allowedSince, fullText, searchPolicy } = outlet.terms as OutletTerms
  checkDate(allowedSince, wholeDay, `outlets[${index}].terms.allowedSince`, 'YYYY-MM-DD')
  checkChoice(fullText, fullTextTerms, `outlets[${index}].terms.fullText`)
  checkChoice(searchPolicy, searchPolicies, `outlets[${index}].terms.searchPolicy`)
}

function checkDate(
  value: null | string | undefined,
  form: RegExp,
  at: string,
  wanted: string,
): void {
  if (value === null || value === undefined) {
    return
  }
  const [year, month = '01', day = '01'] = String(value).split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const exists =
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
  if (!form.test(value) || !exists) {
    throw new FactsUnusable(`${at} is "${value}"; give ${wanted}, or null.`)
  }
}

function checkChoice(value: string | undefined, choices: readonly string[], at: string): void {
  if (value === undefined || choices.includes(value)) {
    return
  }
  throw new FactsUnusable(`${at} is "${value}"; give one of ${choices.join(', ')}.`)
}
