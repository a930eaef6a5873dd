// Interprets what the intake endpoints refuse. Pure.
import type { Refusal } from '../../types.ts'
import type { FieldName } from './types.ts'

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

export interface ErrorBody {
  errors?: {
    data?: {
      code?: string
      errors?: { message: string; path?: string }[]
      refusals?: Refusal[]
    }
    message?: string
  }[]
}

const ofPages = new Set([
  'address-not-public',
  'source-failed',
  'source-paywalled',
  'source-timeout',
  'source-unreadable',
])

/** @param isAddress Whether the server was to fetch the source. */
export function readProblem(body: ErrorBody | null, isAddress: boolean): ReadProblem {
  const [error] = body?.errors ?? []
  return {
    canPaste: isAddress && ofPages.has(error?.data?.code ?? ''),
    message: error?.message ?? '',
  }
}

const ofField: Record<string, FieldName> = {
  authors: 'authors',
  byline: 'authors',
  bylineText: 'authors',
  doi: 'doi',
  kind: 'kind',
  language: 'language',
  outlet: 'outlet',
  outletUrl: 'outletUrl',
  published: 'published',
  publishedAt: 'published',
  publishedAtPrecision: 'published',
  standfirst: 'standfirst',
  title: 'title',
}

/** Refusals stand beside the field that removes them. */
export function saveProblem(body: ErrorBody | null, otherwise: string): SaveProblem {
  const [error] = body?.errors ?? []
  const { errors = [], refusals = [] } = error?.data ?? {}
  const said = [
    ...refusals.map(({ field, message }) => ({ field: fieldOf(field), message })),
    ...errors.map(({ message, path = '' }) => ({ field: fieldOf(path), message })),
  ]
  const fields: SaveProblem['fields'] = {}
  for (const { field, message } of said) {
    if (field) {
      fields[field] ??= message
    }
  }
  const messages = said.filter(({ field }) => !field).map(({ message }) => message)
  return { fields, messages: said.length > 0 ? messages : [error?.message || otherwise] }
}

function fieldOf(path: string): FieldName | undefined {
  return path
    .replace(/^overrides\./, '')
    .split('.')
    .map((part) => ofField[part])
    .find((field) => field !== undefined)
}
