// Where a field was read. Pure.
import type { BlockRole, FieldSource, Piece } from 'offprint-reader'

import type { FieldName } from './types.ts'

import { publishedAtOutlet } from '../../import/publishedAtOutlet.ts'

export interface Origin {
  from: FieldSource
  isUnsure: boolean
  /** Of a source that is read line by line. */
  line: number | undefined
}

/** Below it, somebody should look at the value. */
const sure = 0.6

const roleOf: Partial<Record<FieldName, BlockRole>> = {
  authors: 'byline',
  outlet: 'note',
  standfirst: 'standfirst',
  title: 'title',
}

/** Null where the field is empty, and where the source is not known. */
export function originOf(piece: Piece, name: FieldName): null | Origin {
  if (!isRead(piece, name)) {
    return null
  }
  const source = piece.sources?.[name]
  const role = roleOf[name]
  const block = role ? piece.blocks.find((one) => one.role === role) : undefined
  const from = source?.from ?? block?.from ?? (name === 'kind' ? 'guess' : null)
  if (from === null) {
    return null
  }
  const isInferred = name === 'authors' && piece.authors.some(({ inferred }) => inferred)
  return {
    from: isInferred ? 'guess' : from,
    // What kind of article it is is always a guess, and rarely matters.
    isUnsure:
      name !== 'kind' && (isInferred || from === 'guess' || (source?.confidence ?? 1) < sure),
    line: from === 'text' || from === 'file' ? block?.line : undefined,
  }
}

function isRead(piece: Piece, name: FieldName): boolean {
  const value = name === 'published' ? publishedAtOutlet(piece) : piece[name]
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
