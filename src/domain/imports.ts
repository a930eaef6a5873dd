// Words and limits of import runs.

/** `reading`: until all parts are here and read; `waiting`: for somebody who starts it. */
export const importStatuses = [
  'reading',
  'waiting',
  'writing',
  'done',
  'failed',
  'undoing',
  'undone',
] as const

export type ImportStatus = (typeof importStatuses)[number]

/** Of an item: what the article database has of it. `fills`: an article of a list, which waits for its text. `no-article`: a page, a menu or what cannot be read. */
export const itemStates = [
  'new',
  'unchanged',
  'changed',
  'fills',
  'question',
  'written',
  'failed',
  'no-article',
] as const

export type ItemState = (typeof itemStates)[number]

export const itemDecisions = ['import', 'leave-out'] as const

export type ItemDecision = (typeof itemDecisions)[number]

/** Of the address on the blog: with the end of the old one, or made of the title. The old one leads there in either case. */
export const addressChoices = ['old', 'new'] as const

export type AddressChoice = (typeof addressChoices)[number]

/** Of a file, in bytes. */
export const maxImportSize = 2_000_000_000

/** Of a part of it, in bytes: what the server takes of a body, and proxies let through. */
export const maxPartSize = 8 * 1024 * 1024
