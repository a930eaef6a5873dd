// Applies the change of a login, a refresh or a logout to the sessions of a user that are stored now.

export interface Session {
  createdAt: Date | string
  expiresAt: Date | string
  id: string
}

/**
 * Dates that Payload read are strings, those that it changed are `Date` objects: this shows which session changed.
 * @param proposed As Payload would write them: what it read earlier, with its change.
 * @param own Id of the session that makes the request, if any.
 */
export function mergeSessions(
  now: Session[],
  proposed: Session[],
  own: string | undefined,
): Session[] {
  const changed = proposed.filter(
    ({ createdAt, expiresAt }) => createdAt instanceof Date || expiresAt instanceof Date,
  )
  if (changed.length > 0) {
    const others = now.filter(({ id }) => !changed.some((one) => one.id === id))
    return [...others.filter((one) => new Date(one.expiresAt) > new Date()), ...changed]
  }
  return proposed.length === 0 ? [] : now.filter(({ id }) => id !== own)
}
