// The introductory note, and the outlet that it names.
import type { IntakePiece } from '../intake/types.ts'
import type { Change, Derived } from './types.ts'

import { findOutlet } from '../corpus/outlet/findOutlet.ts'
import { toSource } from '../report/sourcesOf.ts'

export function deriveNote({ blocks, original, touched, vocabulary }: Change): Derived {
  if (!touched.has('note')) {
    return {}
  }
  const note = blocks.filter(({ role }) => role === 'note').map(({ text }) => text)
  const read = (lines: string[]) =>
    lines.length === 0
      ? null
      : (findOutlet(lines.join(' '), { least: 1.9, vocabulary })?.name ?? null)
  const found = read(note)
  const before = read(original.note)
  return {
    note,
    sources: { note: note.length > 0 ? { confidence: 1, from: 'text' } : undefined },
    ...(found === before ? {} : outletOf(original, found)),
  }
}

/** A note that names another place than the site makes the source a copy: its date and address are its own. */
function outletOf(original: IntakePiece, found: null | string): Derived {
  const { isCopy, outletUrl, siteName, sources, url } = original
  if (found === null) {
    return sources.outlet?.from === 'text' ? { outlet: null, sources: { outlet: undefined } } : {}
  }
  const isElsewhere = siteName !== null && siteName !== found
  return {
    isCopy: isCopy || isElsewhere,
    outlet: found,
    outletUrl: isElsewhere && outletUrl === url ? null : outletUrl,
    sources: { outlet: toSource('text') },
  }
}
