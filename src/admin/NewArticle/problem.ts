// Interprets what the intake endpoints refuse. Pure.
import type { FieldName } from './types.ts'

import { errorIn } from '../requests/errorIn.ts'
import { fieldNames } from './values.ts'

/** Of a source that could not be read. */
export interface ReadProblem {
  /** True where somebody who opens the page in a browser can paste its text. */
  canPaste: boolean
  message: string
}

/** Of an article that could not be saved. */
export interface SaveProblem {
  fields: Partial<Record<FieldName, string>>
  /** What belongs to no field. */
  messages: string[]
}

const ofPages = new Set([
  'address-not-public',
  'source-failed',
  'source-paywalled',
  'source-timeout',
  'source-unreadable',
])

/** @param isAddress Whether the server was to fetch the source. */
export function readSourceProblem(body: unknown, isAddress: boolean): ReadProblem {
  const { data, message } = errorIn(body)
  return { canPaste: isAddress && ofPages.has(data.code ?? ''), message }
}

/** Fields of an article that the form calls otherwise. */
const ofArticle: Record<string, FieldName> = {
  byline: 'authors',
  bylineText: 'authors',
  publishedAt: 'published',
  publishedAtPrecision: 'published',
}

/** Refusals stand beside the field that removes them. */
export function saveProblem(body: unknown, otherwise: string): SaveProblem {
  const { data, message: whole } = errorIn(body)
  const { errors = [], refusals = [] } = data
  const found = [
    ...refusals.map(({ field, message }) => ({ field: fieldOf(field), message })),
    ...errors.map(({ message, path = '' }) => ({ field: fieldOf(path), message })),
  ]
  const fields: SaveProblem['fields'] = {}
  for (const { field, message } of found) {
    if (field) {
      fields[field] ??= message
    }
  }
  const messages = found.filter(({ field }) => !field).map(({ message }) => message)
  return { fields, messages: found.length > 0 ? messages : [whole || otherwise] }
}

function fieldOf(path: string): FieldName | undefined {
  return path
    .replace(/^overrides\./, '')
    .split('.')
    .map((part) => ofArticle[part] ?? fieldNames.find((name) => name === part))
    .find((field) => field !== undefined)
}
