// Reads the values of an unsaved form that the rules and the preview need.
import type { PayloadRequest } from 'payload'

import type { Precision } from '../domain/days.ts'
import type { Article, ID } from '../types.ts'

import { isEditorOrAdmin } from '../access/people.ts'
import { readID } from '../database/ids.ts'
import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'
import { slugsOf } from '../options.ts'

type Values = Record<string, unknown>
type Reader = (value: unknown, req: PayloadRequest) => unknown

const precisions: readonly Precision[] = ['day', 'month', 'year', 'unknown']

/** A form sends relations as ids or as documents, and may be incomplete: an invalid value counts as empty. */
const readers: Partial<Record<keyof Article, Reader>> = {
  slug: text,
  acknowledgements: lines,
  body: (value) => (isObject(value) ? value : null),
  byline: (value, req) => rowsOf(value).map((row) => bylineRow(row, req)),
  bylineText: lines,
  dateline: text,
  language: text,
  leadImage: (value, req) =>
    isObject(value)
      ? {
          caption: text(value.caption),
          credit: text(value.credit),
          image: id(value.image, req, slugsOf(req.payload).media),
        }
      : {},
  noteText: text,
  outlet: id,
  outletIssue: text,
  outletUrl: text,
  permission: (value) => (isObject(value) ? value : null),
  picturesNeeded: (value) => value === true,
  publishedAt: (value) => (isMoment(value) ? value : null),
  publishedAtPrecision: (value) => precisions.find((one) => one === value) ?? 'day',
  series: text,
  signOff: (value) => value === true,
  standfirst: lines,
  title: (value) => text(value) ?? '',
  topics: lines,
}

const ofEditors = new Set(['permission', 'signOff'])

/**
 * Only what the caller may write: a permission that an author enters is ignored.
 * @throws InvalidRequest if `data` is not an object.
 */
export function readUnsaved(req: PayloadRequest, data: unknown): Partial<Article> {
  if (!isObject(data)) {
    throw new InvalidRequest('"data" is an object of fields.', 'data')
  }
  const entries = Object.entries(readers).filter(
    ([field]) => field in data && (!ofEditors.has(field) || isEditorOrAdmin(req)),
  )
  return Object.fromEntries(entries.map(([field, read]) => [field, read(data[field], req)]))
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function rowsOf(value: unknown): Values[] {
  return list(value).filter(isObject)
}

function bylineRow(row: Values, req: PayloadRequest): Values {
  const affiliations = rowsOf(row.affiliations).map(({ institution, printed, role }) => ({
    institution: id(institution, req),
    printed: text(printed),
    role: text(role),
  }))
  return { ...row, affiliations, author: id(row.author, req) }
}

function lines(value: unknown): string[] {
  return list(value).filter((line) => typeof line === 'string')
}

function text(value: unknown): null | string {
  return typeof value === 'string' ? value : null
}

function id(value: unknown, { payload }: PayloadRequest, slug?: string): ID | null {
  return readID(payload, isObject(value) ? value.id : value, slug)
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(new Date(value).getTime())
}
