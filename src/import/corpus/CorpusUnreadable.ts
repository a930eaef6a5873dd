// The error for a file that cannot be read as a corpus at all.

export type UnreadableCode = 'binary' | 'empty' | 'encoding' | 'no-note' | 'too-large'

/** Thrown before anything is written: `line` is where the trouble was seen, if it has a place. */
export class CorpusUnreadable extends Error {
  override readonly name = 'CorpusUnreadable'

  constructor(
    readonly code: UnreadableCode,
    message: string,
    readonly line: null | number = null,
  ) {
    super(message)
  }
}
