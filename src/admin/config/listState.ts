// What the list of articles shows, as its address says it: the parameters of `GET /api/articles/find`. Pure.

/** In the order in which they stand in the address. */
export const stateNames = [
  'q',
  'view',
  'outlet',
  'author',
  'topic',
  'year',
  'missing',
  'freeFor',
  'assignee',
  'sort',
] as const
export type StateName = (typeof stateNames)[number]

/** Of the table; each is an order as well. */
export const columns = [
  'title',
  'outlet',
  'author',
  'group',
  'missing',
  'owedDays',
  'publishedAt',
] as const

export type ListState = Partial<Record<StateName, string>>

/** Filters that are chosen from a list; each can be taken away by itself. */
export const chosenNames = [
  'outlet',
  'author',
  'topic',
  'year',
  'missing',
  'freeFor',
  'assignee',
] as const
export type ChosenName = (typeof chosenNames)[number]

/** Other parameters, as those of an app with several languages, are left alone. */
export function readState(params: URLSearchParams): ListState {
  const given = stateNames.flatMap((name) => {
    const value = params.get(name)
    return value === null || (value.trim() === '' && name !== 'outlet' && name !== 'assignee')
      ? []
      : [[name, value]]
  })
  return Object.fromEntries(given) as ListState
}

/** As a page of the server is asked. */
export function searchIn(params: Record<string, string | string[] | undefined> = {}): string {
  const texts = Object.entries(params).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  return searchOf(readState(new URLSearchParams(texts)))
}

/** `?view=ready&outlet=…`, or '' for all articles. */
export function searchOf(state: ListState): string {
  const params = new URLSearchParams()
  for (const name of stateNames) {
    const value = state[name]
    if (value !== undefined) {
      params.set(name, value)
    }
  }
  return params.size > 0 ? `?${params.toString()}` : ''
}

/** Parameters that only Payload's list has: it shows all fields. */
const ofPayload = ['columns', 'groupBy', 'page', 'preset', 'search', 'where']

/** Whether an address of Payload's list asks for something that only Payload's list shows. */
export function isForPayload(params: Record<string, unknown> = {}): boolean {
  return Object.keys(params).some((name) => ofPayload.includes(name.split('[')[0] ?? ''))
}

/** An undefined value takes a filter away, and with it what only made sense beside it. */
export function withChange(state: ListState, change: { [Name in StateName]?: string | undefined }) {
  const next = { ...state, ...change }
  const isOtherView = 'view' in change && !('missing' in change)
  const isUnranked = next.sort === 'relevance' && !next.q
  return readState(
    new URLSearchParams(
      searchOf({
        ...next,
        ...(isOtherView ? { missing: undefined } : {}),
        ...(isUnranked ? { sort: undefined } : {}),
      } as ListState),
    ),
  )
}

/** By a column: first as it is read most often, then the other way round, then as before. */
export function nextSort(current: string | undefined, column: string): string | undefined {
  const first = newestFirst.has(column) ? `-${column}` : column
  const second = first === column ? `-${column}` : column
  return current === first ? second : current === second ? undefined : first
}

const newestFirst = new Set(['owedDays', 'publishedAt', 'updatedAt'])

/** For `aria-sort`. */
export function sortDirection(
  current: string | undefined,
  column: string,
): 'ascending' | 'descending' | undefined {
  return current === column ? 'ascending' : current === `-${column}` ? 'descending' : undefined
}
