// What turns one kind of additions to Markdown into Markdown that all know.

/** Takes out what shows something that no text can; returns what stands in its place. */
export type Leave = (printed: string) => string

export type Dialect = (text: string, leave: Leave) => string
