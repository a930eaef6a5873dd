// What a login, a refresh or a logout changes in the sessions of a login, put into those that there are now.

export interface Session {
  createdAt: Date | string
  expiresAt: Date | string
  id: string
}

/**
 * What Payload has read is text, and what it changes in memory are dates: so one can tell what it changed.
 * @param wanted as Payload would write them: what it read, with its change.
 * @param own id of the session that asks, where one does.
 */
export function mergeSessions(
  now: Session[],
  wanted: Session[],
  own: string | undefined,
): Session[] {
  const changed = wanted.filter(
    ({ createdAt, expiresAt }) => createdAt instanceof Date || expiresAt instanceof Date,
  )
  if (changed.length > 0) {
    const others = now.filter(({ id }) => !changed.some((one) => one.id === id))
    return [...others.filter((one) => new Date(one.expiresAt) > new Date()), ...changed]
  }
  return wanted.length === 0 ? [] : now.filter(({ id }) => id !== own)
}
