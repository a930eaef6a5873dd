// A copy as the three versions of a comparison. Pure.
import type { Values } from '../forms/formValues.ts'
import type { Versions } from '../forms/mergeValues.ts'
import type { Copy } from './copy.ts'

/** Fields that the copy does not name are in all three as they are in the form. */
export function versionsOf({ base, mine }: Copy, inForm: Values): Versions {
  return {
    base: base && { ...inForm, ...base },
    mine: { ...inForm, ...mine },
    theirs: inForm,
  }
}

export function partOf(values: Values, names: string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
}
