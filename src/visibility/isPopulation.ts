// Tells the reads by which Payload populates relations from those that somebody asked for.

interface ReadArgs {
  currentDepth?: number
  joins?: unknown
  sort?: unknown
  where?: unknown
}

/**
 * Whether these are the arguments of Payload's data loader: ids that come from documents, and nothing of the query of
 * a client. No endpoint passes `currentDepth` on, and the rest is checked here, so that a caller of the Local API who
 * does gets no further.
 */
export function isPopulation(args: object): boolean {
  const { currentDepth, joins, sort, where } = args as ReadArgs
  return (
    currentDepth !== undefined && joins === undefined && sort === undefined && isListOfIDs(where)
  )
}

function isListOfIDs(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) {
    return false
  }
  const { id, ...others } = where as { id?: { in?: unknown } }
  return Array.isArray(id?.in) && Object.keys(id).length === 1 && Object.keys(others).length === 0
}
