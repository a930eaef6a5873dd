// Values that several documents share.

/** What the database of the app has for ids: numbers with `idType: 'serial'`, otherwise UUIDs. */
export type ID = number | string

/** An id, or the document itself where the query asked for it (`depth`). */
export type Relation<Doc extends { id: number | string }> = Doc | Doc['id']

/** The documents of a join field, a page of them. */
export interface Join<Doc extends { id: number | string }> {
  docs?: Relation<Doc>[]
  hasNextPage?: boolean
  totalDocs?: number
}

export type JSONValue = { [key: string]: unknown } | boolean | null | number | string | unknown[]

/** A Lexical document as Payload stores it. */
export interface RichText {
  [key: string]: unknown
  root: {
    children: { [key: string]: unknown; type: string; version: number }[]
    direction: 'ltr' | 'rtl' | null
    format: '' | 'center' | 'end' | 'justify' | 'left' | 'right' | 'start'
    indent: number
    type: string
    version: number
  }
}

export interface Stored<ID extends number | string> {
  createdAt: string
  id: ID
  updatedAt: string
}
