// What a permission says of where it came from.
import type { Payload } from 'payload'

import type { Article, AskedArticle, Outlet, PermissionRequest } from '../types.ts'
import type { AnswersInput, Person } from './answers.ts'
import type { Letter } from './letter.ts'

import { addressesOf } from '../addresses.ts'
import { dayOf, formatDay, noonOf } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'
import { fill } from '../translations/sentTranslator.ts'
import { wordsOf, wordsOfApp } from './words.ts'

/** Who at the outlet gave it. */
export function givenBy(by: Person, outlet: null | Outlet): string {
  const parts = [by.name, by.role, outlet?.name ?? ''].map((one) => oneLine(one, 200))
  return parts.filter(Boolean).join(', ')
}

/** What an answer permits, on the day on which it was given. */
export function permissionOf(
  payload: Payload,
  letter: Letter,
  row: AskedArticle,
  input: Pick<AnswersInput, 'by' | 'creditLine' | 'evidence'>,
  day: string,
): NonNullable<Article['permission']> {
  const credit = row.creditLine ?? input.creditLine ?? letter.request.creditLine
  return {
    conditions: row.answer === 'conditions' ? row.words : null,
    creditLine: oneLine(credit ?? '') || null,
    evidence: evidenceOf(payload, letter, row, input),
    from: row.grantedFrom ?? null,
    grantedBy: givenBy(input.by, letter.outlet),
    grantedOn: noonOf(day),
    mode: row.grantedMode ?? row.mode,
  }
}

function evidenceOf(
  payload: Payload,
  { request }: Letter,
  { words }: AskedArticle,
  { by, creditLine, evidence }: Pick<AnswersInput, 'by' | 'creditLine' | 'evidence'>,
): string {
  const own = wordsOfApp(payload)
  const sent = dayOf(request.sentAt ?? request.sendingAt)
  const values = {
    name: oneLine([by.name, by.role].filter(Boolean).join(', ')),
    sent: formatDay(sent, 'day', own.locale) ?? '',
    to: request.to ?? '',
  }
  const credit = oneLine(creditLine ?? request.creditLine ?? '')
  return [
    evidence ?? fill(own.evidenceLink, values),
    words,
    credit && fill(own.evidenceCredit, { credit }),
    addressOf(payload, request),
  ]
    .filter(Boolean)
    .join('\n')
}

/** For a letter that was not answered: its own clause. */
export function evidenceOfSilence(payload: Payload, { request }: Letter): string {
  const own = wordsOfApp(payload)
  const written = (day: null | string | undefined) => formatDay(dayOf(day), 'day', own.locale) ?? ''
  const values = {
    deadline: written(request.deadline),
    sent: written(request.sentAt),
    to: request.to ?? '',
  }
  const clause = fill(wordsOf(request.language).silence, {
    deadline: formatDay(dayOf(request.deadline), 'day', wordsOf(request.language).locale) ?? '',
  })
  return [fill(own.evidenceSilence, values), `“${clause}”`, addressOf(payload, request)].join('\n')
}

/** Whether a permission came by this letter: also one that was answered when the site had another address. */
export function isFrom(
  payload: Payload,
  request: PermissionRequest,
  evidence: null | string | undefined,
): boolean {
  const pathOf = (address = '') => address.slice(address.lastIndexOf('/collections/'))
  return pathOf(evidence?.split('\n').at(-1)) === pathOf(addressOf(payload, request))
}

/** In the admin panel. Without the address of the site, from its root on. */
function addressOf(payload: Payload, { id }: PermissionRequest): string {
  return addressesOf(payload).document('permissionRequests', id)
}
