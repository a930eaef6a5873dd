// The shapes of a stored document, as our pure functions read and build it.

/** A node that holds what its type says it holds: safe to walk through. */
export interface DocumentNode {
  $?: Record<string, unknown>
  [field: string]: unknown
  children?: DocumentNode[]
  type: string
  version: number
}

/** A rich text document as Payload stores it. */
export interface RichTextDocument {
  [field: string]: unknown
  root: {
    children: DocumentNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: 0
    type: 'root'
    version: 1
  }
}
