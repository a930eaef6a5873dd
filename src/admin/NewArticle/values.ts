// The fields of a piece as they are shown and typed, and what of them is sent. Pure.
import type { Piece } from 'offprint-reader'

import type { Precision } from '../../domain/days.ts'
import type { IntakeArticleRequest, IntakeResponse } from '../../import/intake/types.ts'
import type { FieldName, IntakeState, Source, Stage, Values, Work } from './types.ts'

import { linesOf } from '../../domain/oneLine.ts'
import { publishedAtOutlet } from '../../import/publishedAtOutlet.ts'
import { holderOf, sourceName } from './source.ts'

/** In the order of the form. */
export const fieldNames = [
  'title',
  'standfirst',
  'authors',
  'outlet',
  'outletUrl',
  'published',
  'doi',
  'kind',
  'language',
] as const satisfies FieldName[]

export function pieceValues({ shown, typed }: Pick<Work, 'shown' | 'typed'>): Values {
  return { ...valuesRead(shown), ...typed }
}

function valuesRead(piece: Piece): Values {
  const { day, precision } = readDate(publishedAtOutlet(piece))
  return {
    authors: piece.authors.map(({ name }) => name).join('\n'),
    doi: piece.doi ?? '',
    kind: piece.kind,
    language: piece.language ?? '',
    outlet: piece.outlet ?? '',
    outletUrl: piece.outletUrl ?? '',
    precision,
    published: day,
    standfirst: piece.standfirst.join('\n'),
    title: piece.title,
  }
}

/** `2024-03` is shown as its first day. */
function readDate(published: null | string): { day: string; precision: Precision } {
  const { length } = published ?? ''
  const precision =
    length >= 10 ? 'day' : length === 7 ? 'month' : length === 4 ? 'year' : 'unknown'
  const day = precision === 'unknown' ? '' : `${published}-01-01`.slice(0, 10)
  return { day, precision }
}

function dateOf({ precision, published }: Values): null | string {
  const lengths = { day: 10, month: 7, unknown: 0, year: 4 }
  return published.slice(0, lengths[precision]) || null
}

/** Only what somebody has typed: the server reads the rest out of the piece. */
function overridesOf(work: Work): NonNullable<IntakeArticleRequest['overrides']> {
  const { typed } = work
  const values = pieceValues(work)
  const sent: Record<FieldName, unknown> = {
    authors: linesOf(values.authors),
    doi: values.doi.trim() || null,
    kind: values.kind,
    language: values.language.trim() || null,
    outlet: values.outlet.trim() || null,
    outletUrl: values.outletUrl.trim() || null,
    published: dateOf(values),
    standfirst: values.standfirst.trim(),
    title: values.title.trim(),
  }
  const names = fieldNames.filter(
    (name) => name in typed || (name === 'published' && 'precision' in typed),
  )
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}

/** At its outlet, where that is known with a day or an address of it. */
export function stageOf(work: Work): Stage {
  const { outlet, outletUrl, published } = pieceValues(work)
  const isThere = outlet.trim() !== '' && (outletUrl.trim() !== '' || published !== '')
  return work.stage ?? (isThere ? 'published-at-outlet' : 'drafted')
}

export function articleRequest(work: Work): IntakeArticleRequest {
  return {
    overrides: overridesOf(work),
    piece: work.shown,
    stage: stageOf(work),
    ...(work.update === null ? {} : { update: work.update }),
  }
}

export function toIntakeState(answer: IntakeResponse, source: Source): IntakeState {
  const { duplicates, pieces, unplaced, warnings } = answer
  const works = pieces.map((piece, index): Work => ({
    accepted: [],
    duplicates: duplicates.filter((one) => one.piece === index),
    piece,
    roles: {},
    saved: null,
    shown: piece,
    stage: null,
    typed: {},
    update: null,
  }))
  const file = holderOf(source, pieces)
  return { name: sourceName(source), current: 0, file, unplaced, warnings, works }
}
