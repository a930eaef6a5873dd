// Parses the values of a republication, and refuses those of the wrong type.
import type { RepublicationInput } from './input.ts'

import { modes } from '../domain/terms.ts'
import { InvalidRequest } from '../errors.ts'
import { webAddress } from '../validation/webAddress.ts'

type Values = Record<string, unknown>

/**
 * The reason and the republication that are sent with a stage.
 * @throws InvalidRequest naming the field.
 */
export function readTransition(value: unknown): {
  reason?: string
  republication?: RepublicationInput
} {
  const { reason, republication } = objectOf(value, 'transition')
  return { reason: inputText(reason, 'reason'), republication: parseInput(republication) }
}

/** @throws InvalidRequest naming the field. */
export function parseInput(value: unknown): RepublicationInput | undefined {
  if (value === undefined || value === null) {
    return undefined
  }
  const input = objectOf(value, 'republication')
  return {
    slug: inputText(input.slug, 'republication.slug'),
    // An empty credit line counts as missing, and is filled in from the outlet's template.
    creditLine: inputText(input.creditLine, 'republication.creditLine')?.trim() || undefined,
    mode: choiceOf(input.mode, modes, 'republication.mode'),
    republishedAt: momentOf(input.republishedAt, 'republication.republishedAt'),
    republishedAtPrecision: choiceOf(
      input.republishedAtPrecision,
      ['day', 'unknown'] as const,
      'republication.republishedAtPrecision',
    ),
    url: addressOf(input.url, 'republication.url'),
    withPictures: yesOrNo(input.withPictures, 'republication.withPictures'),
  }
}

function objectOf(value: unknown, field: string): Values {
  if (value === undefined || value === null) {
    return {}
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InvalidRequest(`"${field}" is an object.`, field)
  }
  return value as Values
}

/** @throws InvalidRequest if it is not text. */
export function inputText(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined
  }
  if (typeof value !== 'string') {
    throw new InvalidRequest(`"${field}" is a text.`, field)
  }
  return value
}

function yesOrNo(value: unknown, field: string): boolean | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') {
    return value ?? undefined
  }
  throw new InvalidRequest(`"${field}" is true or false.`, field)
}

function choiceOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  field: string,
): Choice | undefined {
  const text = inputText(value, field)
  const found = choices.find((choice) => choice === text)
  if (text !== undefined && found === undefined) {
    throw new InvalidRequest(`"${field}" is one of ${choices.join(', ')}.`, field)
  }
  return found
}

function momentOf(value: unknown, field: string): string | undefined {
  const text = inputText(value, field)
  const time = text === undefined ? 0 : new Date(text).getTime()
  if (Number.isNaN(time)) {
    throw new InvalidRequest(`"${field}" is a date such as 2026-03-01T09:00:00Z.`, field)
  }
  return text === undefined ? undefined : new Date(time).toISOString()
}

function addressOf(value: unknown, field: string): string | undefined {
  const text = inputText(value, field)
  const answer = webAddress(text)
  if (answer !== true) {
    throw new InvalidRequest(answer, field)
  }
  return text
}
