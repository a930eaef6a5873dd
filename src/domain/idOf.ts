// The id of a related document, populated or not.
/** A relationship's id, whether it came populated or not; as the database spells it. */
export function idOf(value: { id: string } | null | string | undefined): null | string {
  const id = typeof value === 'object' ? value?.id : value
  return typeof id === 'string' ? id.toLowerCase() : null
}
