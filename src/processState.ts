// Everything that a process keeps between calls, under one name each: look here first when two requests see each other.
//
// What belongs to one call is an argument, or stands on the session of its database transaction (`sessionKeys`). What is
// remembered of an object of Payload goes with that object (`remembered`). What the app shares with its server has keys
// of its own, in `src/app/`; the reader keeps what is its own.

/**
 * Properties of the session of a database transaction, which end with it. Global symbols: a server that runs Next
 * evaluates modules more than once, and all evaluations share the session.
 */
export const sessionKeys = {
  /** What to do once the transaction is committed. */
  afterCommit: Symbol.for('offprint.afterCommit'),
  /** What to do with what was changed, right before the transaction is committed. */
  beforeCommit: Symbol.for('offprint.beforeCommit'),
  /** Many documents are written in the transaction, and what goes with them in sets. */
  inSets: Symbol.for('offprint.inSets'),
  /** Offprint writes in the transaction, and not only the app. */
  ownTransaction: Symbol.for('offprint.ownTransaction'),
  /** Which posts belong together is worked out later, for many at once. */
  relatedLater: Symbol.for('offprint.relatedLater'),
  /** The transitions that are open in the transaction. */
  transitions: Symbol.for('offprint.transitions'),
} as const

/** The workers that read sources for the intake, a property of the process: global for the same reason. */
export const parsers = Symbol.for('offprint.parsers')
/** Under this name a server that has a script of its own for them, with all that it needs, says where that is. */
export const parserScript = Symbol.for('offprint.parserScript')

/** The streams of events that are open, a property of the process: global for the same reason. */
export const eventStreams = Symbol.for('offprint.eventStreams')

/** What is remembered of an object, by what the object is. */
type Memory =
  /** The config: a function of the option `access` has failed, and the log says so. */
  | 'access-failed'
  /** A GraphQL schema: its documents weigh what they cost. */
  | 'documents-weighed'
  /** The config of a collection: the fields that the public never reads. */
  | 'fields-hidden'
  /** The config: what draws pictures of links, or null. */
  | 'link-drawer'
  | 'link-drawer-sans'
  /** A pool of connections: the one beside it that listens, and who wants to know. */
  | 'listening'
  /** The config: the picture of links to the blog. */
  | 'site-picture'

const memories = new WeakMap<object, Map<Memory, unknown>>()

/** What is remembered of an object as long as it lives; made at the first call. */
export function remembered<Value>(owner: object, name: Memory, make: () => Value): Value {
  const known = memories.get(owner) ?? new Map<Memory, unknown>()
  memories.set(owner, known)
  if (!known.has(name)) {
    known.set(name, make())
  }
  return known.get(name) as Value
}

/** Does something once for an object. */
export function once(owner: object, name: Memory, work: () => void): void {
  remembered(owner, name, work)
}

export const processState = {
  /** Requests for the pages of letters, by what is limited and for whom; the oldest come first. */
  counts: new Map<string, { count: number; until: number }>(),
  /** Formats of dates, which are costly to make, by language and time zone. */
  dateFormats: new Map<string, Intl.DateTimeFormat>(),
  /** How many pages are being fetched for people right now. */
  fetches: 0,
  /** When uploads that were given up were last ended, by `performance.now()`. */
  uploadsEnded: Number.NEGATIVE_INFINITY,
}
