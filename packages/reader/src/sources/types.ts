// What articles are read from.

export interface Source {
  bytes: Uint8Array
  /** Of an answer over HTTP. */
  contentType?: string
  /** Set if the client names it; otherwise it is detected from the content. */
  kind?: 'html' | 'markdown' | 'text'
  /** Of a file: what it is called tells Markdown from a plain text. */
  name?: string
  /** Where a page was fetched. */
  url?: string
}
