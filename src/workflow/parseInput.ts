// Reads what is sent with a transition, and refuses values of the wrong type.
import { z } from 'zod'

import type { RepublicationInput } from './input.ts'

import { modes } from '../domain/terms.ts'
import { InvalidRequest } from '../errors.ts'
import { webAddress } from '../validation/webAddress.ts'

const string = z.string('is a text.')
const text = optional(string)

const moment = string
  .refine((one) => !Number.isNaN(Date.parse(one)), 'is a date such as 2026-03-01T09:00:00Z.')
  .transform((one) => new Date(one).toISOString())

const address = string.superRefine((one, context) => {
  const answer = webAddress(one)
  if (answer !== true) {
    context.addIssue(answer)
  }
})

const republication = z.object(
  {
    slug: text,
    // An empty credit line counts as missing, and is filled in from the outlet's template.
    creditLine: text.transform((line) => line?.trim() || undefined),
    mode: optional(choice(modes)),
    republishedAt: optional(moment),
    republishedAtPrecision: optional(choice(['day', 'unknown'])),
    url: optional(address),
    withPictures: optional(z.boolean('is true or false.')),
  },
  'is an object.',
)

const transition = z.object(
  { reason: text, republication: optional(republication) },
  'is an object.',
)

/**
 * The reason and the republication that are sent with a stage.
 * @throws InvalidRequest naming the field.
 */
export function readTransition(value: unknown): z.output<typeof transition> {
  return read(transition, value ?? {}, 'transition')
}

/** @throws InvalidRequest naming the field. */
export function parseInput(value: unknown): RepublicationInput | undefined {
  return readTransition({ republication: value }).republication
}

/** @throws InvalidRequest if it is not text. */
export function inputText(value: unknown, field: string): string | undefined {
  return read(text, value, field)
}

/** @param name of the value as a whole */
function read<Output>(schema: z.ZodType<Output>, value: unknown, name: string): Output {
  const { data, error } = schema.safeParse(value)
  const [issue] = error?.issues ?? []
  if (issue) {
    const field = issue.path.join('.') || name
    throw new InvalidRequest(issue.message.replace(/^is /, `"${field}" is `), field)
  }
  return data as Output
}

/** Null counts as missing. */
function optional<Output>(schema: z.ZodType<Output>): z.ZodType<Output | undefined> {
  return schema.nullish().transform((value) => value ?? undefined)
}

function choice<const Choice extends string>(choices: readonly Choice[]): z.ZodType<Choice> {
  return string.pipe(z.enum([...choices], `is one of ${choices.join(', ')}.`))
}
