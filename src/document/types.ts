// The shapes of a stored document, as our pure functions read and build it.

/** A node that holds what its type says it holds: safe to walk through. */
export interface DocumentNode {
  type: string
  version: number
  children?: DocumentNode[]
  $?: Record<string, unknown>
  [field: string]: unknown
}

/** A rich text document as Payload stores it. */
export interface RichTextDocument {
  root: {
    type: 'root'
    version: 1
    children: DocumentNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: 0
  }
  [field: string]: unknown
}
