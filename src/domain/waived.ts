// An article is waived if a reason is given.

/** As SQL: partial indexes have the same words. No backslash, which migrations would lose. */
export function notWaivedSQL(alias?: string): string {
  return `coalesce(${alias ? `${alias}.` : ''}waived_reason, '') !~ '[^[:space:]]'`
}
