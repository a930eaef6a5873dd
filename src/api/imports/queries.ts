// What the endpoints of import runs take: filters of items, and decisions about them.
import { leftOutReasons } from 'offprint-reader/document'
import { z } from 'zod'

import { addressChoices, itemDecisions, itemStates } from '../../domain/imports.ts'
import { firstPlaces } from '../../import/run/items.ts'

const word = z.string().min(1).max(500)

/** Of items: those with all of it. `outlet=` without a value means those without an outlet. */
const filter = {
  author: word.optional(),
  decision: z.enum(itemDecisions).optional(),
  doubt: word.optional(),
  leftOut: z.enum(leftOutReasons).optional(),
  outlet: z.string().max(500).optional(),
  q: word.optional(),
  refused: z.literal('true').optional(),
  state: z.enum(itemStates).optional(),
  status: word.optional(),
  topic: word.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
}

const maxItems = 200

export const itemsQuery = z.object({
  ...filter,
  cursor: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(maxItems).optional(),
})

/** Keys of items, or a filter; `where: {}` are all items of the run. */
export const itemsWhere = z.strictObject({
  ...filter,
  keys: z.array(word).max(1000).optional(),
})

export const itemsSet = z
  .strictObject({
    address: z.enum(addressChoices).optional(),
    asNew: z.literal(true).optional(),
    asRead: z.literal(true).optional(),
    author: word.optional(),
    checked: z.literal(true).optional(),
    decision: z.enum(itemDecisions).optional(),
    firstAppeared: z.enum(firstPlaces).optional(),
    outlet: word.optional(),
    withoutTopic: word.optional(),
  })
  .refine((set) => Object.keys(set).length > 0, 'Say what to set.')

export const itemsPatch = z.strictObject({ set: itemsSet, where: itemsWhere })

/** As the store takes it. */
export function toFilter<
  Given extends { outlet?: string | undefined; refused?: 'true' | undefined },
>({ refused, ...given }: Given) {
  const filter = { ...given, isRefused: refused === 'true' }
  return given.outlet === '' ? { ...filter, outlet: null } : filter
}
