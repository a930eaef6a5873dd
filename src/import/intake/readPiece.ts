// Reads the piece that a client sends: what the intake has answered, and somebody may have changed.
import type { BlockRole, Piece } from 'offprint-reader'

import { blockRoles } from 'offprint-reader'
import { findInvalidNode, leftOutReasons } from 'offprint-reader/document'
import * as z from 'zod'

import type { IntakeArticleRequest } from './types.ts'

import { InvalidIntake } from './errors.ts'
import { invalidValue } from './invalidValue.ts'
import { withoutInvisible } from './withoutInvisible.ts'

const most = {
  name: 500,
  affiliations: 300,
  blocks: 20_000,
  entries: 2000,
  letters: 100_000,
  line: 5000,
}

const kinds = [
  'analysis',
  'brief',
  'chapter',
  'interview',
  'journal-article',
  'op-ed',
  'other',
  'review',
] as const satisfies Piece['kind'][]

const fieldSources = ['file', 'guess', 'json-ld', 'meta', 'microformats', 'text'] as const

const name = z.string().max(most.name)
/** Of whoever is created by it. */
const entryName = name.transform(withoutInvisible).pipe(z.string().min(1))
const line = z.string().max(most.line)
const text = z.string().max(most.letters)
const texts = z.array(text).max(most.entries)
const longTexts = z.array(text).max(most.blocks)
const date = z.string().refine(isDate, { error: 'intake-value-date' })
const address = z.string().max(2000).refine(isWebAddress, { error: 'intake-value-address' })
/** One that cannot be seen is none. */
const outletName = name.transform((one) => withoutInvisible(one) || null).nullable()
/** What a page says of itself may be anything. */
const readAddress = address.nullable().catch(null)
const credited = { credit: line.nullable() }

const affiliation = z.object({
  acronym: name.nullable(),
  institution: entryName,
  printed: line,
  role: name.nullable(),
})

const author = z.object({
  name: entryName,
  affiliations: z.array(affiliation).max(20).optional(),
  inferred: z.boolean(),
})

const footnote = z.object({
  label: name,
  list: z.enum(['endnotes', 'footnotes']).optional(),
  references: z.number(),
  text,
})

const picture = z.object({
  alt: text,
  caption: text,
  credit: line.nullable(),
  place: z.union([z.literal('lead'), z.object({ before: z.number() }), z.object({ figure: name })]),
  /** Paths, with the addresses that they stand for. */
  sources: z.array(line).max(20),
})

/** Walked through before anything else is: nothing else says how large and how deep it is. */
const documentNode = z.custom<NonNullable<Piece['blocks'][number]['node']>>(isRecord)
const document = z.custom<NonNullable<Piece['document']>>(isRecord)

const block = z.object({
  from: z.enum(fieldSources),
  line: z.number().optional(),
  node: documentNode.optional(),
  role: z.enum(blockRoles),
  text,
})

const source = z.object({ confidence: z.number(), from: z.enum(fieldSources) })

/** Pieces of earlier versions have none of what only the export of a blog says. */
const firstAppeared = z.object({
  ...source.shape,
  published: date.nullable(),
  where: z.enum(['blog', 'outlet', 'unknown']),
})

/** What a piece has beside its blocks. */
const values = {
  acknowledgements: texts,
  /** Institutions are created one after the other. */
  authors: z
    .array(author)
    .max(100)
    .refine(hasFewAffiliations, { error: 'intake-value-affiliations' }),
  bylineText: texts,
  canonicalUrl: readAddress,
  captions: z.array(z.object({ ...credited, text })).max(most.entries),
  dateline: line.nullable(),
  document,
  doi: line.nullable(),
  firstAppeared: firstAppeared.nullable().default(null),
  footnotes: z.array(footnote).max(most.blocks),
  guid: line.nullable().default(null),
  hasOriginalDate: z.boolean().optional(),
  headings: longTexts,
  images: z.array(z.object({ ...credited, caption: text, src: text })).max(most.entries),
  isCopy: z.boolean(),
  kind: z.enum(kinds),
  language: name.nullable(),
  leadImage: z.object({ ...credited, caption: text }).nullable(),
  /** Pieces of before there were such rows have none. */
  leftOut: z
    .array(z.object({ reason: z.enum(leftOutReasons), text }))
    .max(most.entries)
    .default([]),
  lines: z.tuple([z.number(), z.number()]).optional(),
  note: texts,
  oldPaths: z.array(line).max(100).default([]),
  outlet: outletName,
  outletIssue: line.nullable(),
  outletUrl: readAddress,
  paragraphs: longTexts,
  permalink: line.nullable(),
  pictures: z.array(picture).max(most.entries).default([]),
  postedAt: z.iso.datetime({ offset: true }).optional(),
  /** What they hold beside their message is for whoever works the piece out again, and is never stored. */
  proposals: z
    .array(z.looseObject({ kind: name, lines: z.tuple([z.number(), z.number()]), message: text }))
    .max(most.blocks),
  published: date.nullable(),
  publishedPrecision: z.enum(['day', 'month', 'unknown', 'year']),
  series: line.nullable(),
  siteName: name.nullable(),
  sources: z.record(z.string().max(100), source).refine((all) => Object.keys(all).length <= 100),
  standfirst: texts,
  status: line.nullable(),
  title: line.transform(withoutInvisible),
  topics: z.array(name).max(100),
  translationOf: line.optional(),
  updated: z.iso.datetime({ offset: true }).nullable().default(null),
  url: readAddress,
}

const pieceSchema = z.object({
  ...values,
  blocks: z.array(block).max(most.blocks),
  original: z.object({ ...values, roles: z.array(z.enum(blockRoles)).max(most.blocks) }).optional(),
})

const overridesSchema = z.strictObject({
  authors: z.array(entryName).max(100).optional(),
  doi: line.nullable().optional(),
  kind: z.enum(kinds).optional(),
  language: name.nullable().optional(),
  outlet: outletName.optional(),
  outletUrl: address.nullable().optional(),
  published: date.nullable().optional(),
  standfirst: text.optional(),
  title: line.transform(withoutInvisible).pipe(z.string().min(1)).optional(),
})

export type Overrides = NonNullable<IntakeArticleRequest['overrides']>

/**
 * A copy with what a piece has, and nothing else.
 * @throws InvalidIntake naming what is wrong.
 */
export function readPiece(value: unknown): Piece {
  const piece = read(pieceSchema, value, 'piece') as Piece
  const nodes = piece.blocks.flatMap(({ node }) => (node ? [node] : []))
  const fault =
    findInvalidNode(piece.document) ?? findInvalidNode({ root: { type: 'root', children: nodes } })
  if (fault) {
    throw new InvalidIntake('intake-document', 'piece.document', { reason: fault })
  }
  return piece
}

/** @throws InvalidIntake */
export function readOverrides(value: unknown = {}): Overrides {
  return read(overridesSchema, value, 'overrides') as Overrides
}

/** By the place of a block. @throws InvalidIntake */
export function readRoles(value: unknown = {}): Record<string, BlockRole> {
  return read(z.record(z.string().regex(/^\d{1,5}$/), z.enum(blockRoles)), value, 'roles')
}

/** Places of proposals. @throws InvalidIntake */
export function readAccepted(value: unknown = []): number[] {
  return read(z.array(z.int().min(0)).max(most.blocks), value, 'accepted')
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: string,
): z.output<Schema> {
  const { data, error, success } = schema.safeParse(value)
  if (success) {
    return data
  }
  throw invalidValue(error, path)
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function hasFewAffiliations(authors: { affiliations?: undefined | unknown[] }[]): boolean {
  return authors.flatMap(({ affiliations = [] }) => affiliations).length <= most.affiliations
}

function isDate(value: string): boolean {
  const day = `${value}${'-01-01'.slice(value.length - 4)}`
  const date = new Date(`${day}T00:00:00Z`)
  return (
    /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(day)
  )
}
