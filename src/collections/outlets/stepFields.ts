// The steps of an outlet's terms: days after the date at the outlet on which they become easier.
import type { NumberField } from 'payload'

import { type LocalizedRequest, translatorFor } from '../../translations/translator.ts'

/** Each is kept where `fullText` has no use for it, and counts for nothing then. */
export const stepFields: NumberField[] = [
  {
    name: 'askAfterDays',
    type: 'number',
    admin: {
      condition: (_, siblings) => siblings?.fullText === 'forbidden',
      description: 'askAfterDays',
    },
    max: 36500,
    min: 0,
    validate: wholeNumber,
  },
  {
    name: 'freeAfterDays',
    type: 'number',
    admin: {
      condition: (_, siblings) => ['ask', 'forbidden'].includes(siblings?.fullText),
      description: 'freeAfterDays',
    },
    max: 36500,
    min: 0,
    validate: (value: null | number | undefined, { siblingData, ...args }) => {
      const isNumber = wholeNumber(value, args)
      return isNumber === true && !isLater(value, siblingData)
        ? translatorFor(args.req)('free-before-ask')
        : isNumber
    },
  },
]

export function wholeNumber(
  value: null | number | undefined,
  { max, min, req }: { max?: number; min?: number; req: LocalizedRequest },
): string | true {
  if (value === null || value === undefined) {
    return true
  }
  const inside = value >= (min ?? 0) && value <= (max ?? Number.MAX_SAFE_INTEGER)
  return Number.isInteger(value) && inside ? true : translatorFor(req)('invalid-whole-number')
}

/** Free at once after "ask" would never be asked. */
function isLater(freeAfter: null | number | undefined, siblings: unknown): boolean {
  const { askAfterDays, fullText } = siblings as {
    askAfterDays?: null | number
    fullText?: string
  }
  return fullText !== 'forbidden' || (freeAfter ?? Infinity) > (askAfterDays ?? -1)
}
