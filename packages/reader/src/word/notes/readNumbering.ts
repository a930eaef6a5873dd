// How the notes of a document, or of one of its sections, are numbered.
import type { XMLElement } from '../xml/types.ts'
import type { NoteKind, Numbering } from './types.ts'

import { childOf, valueOf } from '../xml/walk.ts'

const usual: Record<NoteKind, Numbering> = {
  endnote: { format: 'lowerRoman', restart: 'continuous', start: 1 },
  footnote: { format: 'decimal', restart: 'continuous', start: 1 },
}

/** What the section says counts more than what the whole document says. */
export function readNumbering(
  kind: NoteKind,
  settings: null | XMLElement,
  section: undefined | XMLElement,
): Numbering {
  const given = [section, settings ?? undefined].map((one) => childOf(one, `w:${kind}Pr`))
  const first = (name: string) =>
    given.map((one) => valueOf(childOf(one, name))).find((value) => value !== '')
  const start = Number(first('w:numStart'))
  return {
    format: first('w:numFmt') ?? usual[kind].format,
    restart: first('w:numRestart') ?? usual[kind].restart,
    start: Number.isInteger(start) && start > 0 && start < 100_000 ? start : usual[kind].start,
  }
}
