// Brings together what several lines say of one person.
import type { ParsedAffiliation } from '../../types.ts'

/** A role on one line and its institution on the next, or in the other order. */
export function join(last: ParsedAffiliation, next: ParsedAffiliation): void {
  const isOne =
    (last.institution === '' && next.role === null) ||
    (last.role === null && next.institution === '')
  if (isOne) {
    last.institution ||= next.institution
    last.acronym ??= next.acronym
    last.role ??= next.role
    last.printed = `${last.printed}, ${next.printed}`
  }
}

/** A role that is printed twice, once with its institution, is one. */
export function onlyNew(
  have: ParsedAffiliation[],
  more: readonly ParsedAffiliation[],
): ParsedAffiliation[] {
  return more.filter((next) => {
    const same = have.find(({ role }) => isSame(role, next.role))
    if (same && same.institution === '' && next.institution) {
      Object.assign(same, next)
      return false
    }
    return next.institution === ''
      ? !have.some(({ role }) => isSame(role, next.role))
      : !have.some(
          ({ institution, role }) => institution === next.institution && role === next.role,
        )
  })
}

function isSame(one: null | string, other: null | string): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase()
}
