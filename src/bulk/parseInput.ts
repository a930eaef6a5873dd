// Reads what a run is to do: the action, what it needs, and to which articles.
import type { Payload } from 'payload'

import { z } from 'zod'

import type { ID } from '../types.ts'

import { configOf } from '../database/configOf.ts'
import { readID } from '../database/ids.ts'
import { unknownPlaceholders } from '../domain/creditLine.ts'
import { isDay, precisions } from '../domain/days.ts'
import { modes } from '../domain/terms.ts'
import { InvalidRequest } from '../errors.ts'
import { slugsOf } from '../options.ts'

/** A run of more is refused: 10,000 rows take some minutes. */
export const mostRows = 10_000

const day = z.string().refine(isDay, 'is a day such as 2026-03-01.')
const id = z.union([z.string().max(100), z.number()], 'is an id.')
const mode = z.enum(modes, `is one of ${modes.join(', ')}.`)
const topics = z.array(z.string().trim().min(1).max(200)).max(20)
const moment = z.iso.datetime({
  error: 'is a moment such as 2026-03-01T09:00:00.000Z.',
  offset: true,
})

function text(most: number) {
  return z.string().trim().min(1, 'is empty.').max(most, `has at most ${most} characters.`)
}

const inputs = {
  note: z.strictObject({ template: text(5000).superRefine(refusePlaceholders) }),
  permission: z.strictObject({
    evidence: text(5000).optional(),
    from: day.optional(),
    grantedBy: text(300),
    grantedOn: day.optional(),
    mode: mode.default('full'),
  }),
  republish: z.strictObject({ mode: mode.optional(), withPictures: z.boolean().optional() }),
  rights: z.strictObject({ credit: text(1000).optional(), rights: text(100) }),
  schedule: z.strictObject({ mode: mode.optional(), on: day.nullish() }),
  set: z
    .strictObject({
      addTopics: topics.min(1).optional(),
      byline: z.array(id).min(1).max(50).optional(),
      outlet: id.optional(),
      publishedAt: day.optional(),
      publishedAtPrecision: z.enum(precisions, `is one of ${precisions.join(', ')}.`).optional(),
      topics: topics.optional(),
    })
    .refine((values) => Object.keys(values).length > 0, 'Say what to set.'),
  snooze: z.strictObject({ until: day }),
  waive: z.strictObject({ reason: text(1000) }),
} as const

export type ActionName = keyof typeof inputs

const actionNames = Object.keys(inputs) as ActionName[]

const rows = z
  .array(z.union([id, z.strictObject({ id, expectedUpdatedAt: moment.nullish() })], 'is an id.'))
  .min(1, 'is empty.')
  .max(mostRows, `has at most ${mostRows} articles.`)

const which = z.object({
  dryRun: z.boolean('is true or false.').optional(),
  ids: rows.optional(),
  query: z.string('is the query of a search.').max(2000).optional(),
})

export interface ChosenRow {
  /** ISO date-time; null: as it is when the run begins. */
  expected: null | string
  id: ID
}

export interface ParsedRun {
  action: ActionName
  input: object
  isDry: boolean
  /** Of `find`; absent where the articles are named. */
  query?: string
  rows: ChosenRow[]
}

/** @throws InvalidRequest naming the first thing that is wrong */
export function parseRun(payload: Payload, body: Record<string, unknown>): ParsedRun {
  const { action: name, dryRun, ids, query, ...rest } = body
  const action = actionNames.find((one) => one === name)
  if (!action) {
    throw new InvalidRequest(`"action" is one of ${actionNames.join(', ')}.`, 'action')
  }
  const chosen = read(which, { dryRun, ids, query })
  if ((chosen.ids === undefined) === (chosen.query === undefined)) {
    throw new InvalidRequest('Either "ids" or "query" says which articles.', 'ids')
  }
  const input = withIDs(payload, read(inputs[action], rest))
  return {
    action,
    input,
    isDry: chosen.dryRun ?? false,
    query: chosen.query?.replace(/^\?/, ''),
    rows: readRows(payload, chosen.ids ?? []),
  }
}

function refusePlaceholders(template: string, context: z.RefinementCtx<string>): void {
  const unknown = unknownPlaceholders(template)
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{${name}}`).join(', ')
    context.addIssue(`has ${names}. It may have {title}, {outlet}, {date}, {url} and {author}.`)
  }
}

/** The same article twice is one row. */
function readRows(payload: Payload, given: z.output<typeof rows>): ChosenRow[] {
  const found = given.map((one, index) => {
    const named = typeof one === 'object' ? one : { id: one }
    const { expectedUpdatedAt = null } = named as { expectedUpdatedAt?: null | string }
    return { id: idIn(payload, named.id, `ids.${index}`), expected: expectedUpdatedAt }
  })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

type Input = z.output<(typeof inputs)[ActionName]>

function withIDs(payload: Payload, input: Input): object {
  if ('rights' in input) {
    checkRights(payload, input.rights)
  }
  const { byline, outlet } = input as { byline?: unknown[]; outlet?: unknown }
  const { authors, outlets } = slugsOf(payload)
  return {
    ...input,
    ...(byline ? { byline: byline.map((one) => idIn(payload, one, 'byline', authors)) } : {}),
    ...(outlet === undefined ? {} : { outlet: idIn(payload, outlet, 'outlet', outlets) }),
  }
}

function checkRights(payload: Payload, value: string): void {
  const { flattenedFields } = configOf(payload, slugsOf(payload).media)
  const field = flattenedFields.find(({ name }) => name === 'rights')
  const options = field?.type === 'select' ? field.options : []
  const known = options.map((one) => (typeof one === 'string' ? one : one.value))
  if (!known.includes(value)) {
    throw new InvalidRequest(`"rights" is one of ${known.join(', ')}.`, 'rights')
  }
}

function idIn(payload: Payload, value: unknown, path: string, slug?: string): ID {
  const found = readID(payload, value, slug)
  if (found === null) {
    throw new InvalidRequest(`"${path}" is no id.`, path)
  }
  return found
}

/** @throws InvalidRequest with the first thing that is wrong */
function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(value)
  const [issue] = error?.issues ?? []
  if (issue) {
    const path = issue.path.join('.')
    const { message } = issue
    const described = /^(?:has|is) /.test(message)
      ? `"${path}" ${message}`
      : `"${path}": ${message}`
    throw new InvalidRequest(path ? described : message, path)
  }
  return data as z.output<Schema>
}
