// Opens a list of publications: BibTeX, RIS, CSL-JSON, works of Crossref and of ORCID. None holds the text of an article.
import type { Message } from '../../messages.ts'
import type { ExportEntry, OpenedExport } from '../export.ts'
import type { Reference } from './types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { parseJSON } from '../../parseJSON.ts'
import { readBibTeX } from './bibtex/readBibTeX.ts'
import { findIdentities, type IdentifiedReference } from './identities.ts'
import { listOf, type Row, rowOf } from './json.ts'
import { pieceOfReference } from './pieceOfReference.ts'
import { readCSL } from './readCSL.ts'
import { readORCID } from './readORCID.ts'
import { readRIS } from './readRIS.ts'

/** @throws SourceUnreadable where it is damaged, or names no work */
export function openBibliography(text: string): OpenedExport {
  const references = findIdentities(readReferences(text.replace(/^\uFEFF/, '')))
  if (references.length === 0) {
    throw new SourceUnreadable('source-list-empty')
  }
  return {
    address: '',
    counted: references.length,
    entries: (from = 0) => entriesOf(references, from),
    system: 'bibliography',
    warnings: [],
  }
}

function readReferences(text: string): Reference[] {
  if (/^\s*[[{]/.test(text)) {
    return readJSON(text)
  }
  return /^\s*TY {1,2}-/m.test(text) ? readRIS(text) : readBibTeX(text)
}

function readJSON(text: string): Reference[] {
  const root = parsed(text)
  if (Array.isArray(root)) {
    return readCSL(root)
  }
  const row = rowOf(root)
  const isOfORCID = ['activities-summary', 'bulk', 'group', 'put-code', 'works'].some(
    (name) => row[name] !== undefined,
  )
  return isOfORCID ? readORCID(row) : readCSL(worksIn(row))
}

/** Crossref answers one work or a page of them; lists of other programs have `items`. */
function worksIn(root: Row): unknown[] {
  const message = root['message-type'] === undefined ? root : rowOf(root.message)
  return Array.isArray(message.items) ? listOf(message.items) : [message]
}

function parsed(text: string): unknown {
  try {
    return parseJSON(text)
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new SourceUnreadable('source-list-damaged', { reason: error.message.slice(0, 200) })
    }
    throw error
  }
}

async function* entriesOf(
  references: IdentifiedReference[],
  from: number,
): AsyncGenerator<ExportEntry> {
  for (const [offset, reference] of references.slice(from).entries()) {
    yield await Promise.resolve({
      guid: reference.identity,
      index: from + offset,
      // A list has no texts.
      original: () => '',
      place: reference.place,
      problem: problemOf(reference),
      read: () => pieceOfReference(reference),
      title: reference.title,
    })
  }
}

function problemOf(reference: IdentifiedReference): Message | null {
  const { type, again, kind, problem, title } = reference
  if (problem) {
    return problem
  }
  if (!title) {
    return { code: 'source-entry-untitled' }
  }
  if (kind === null) {
    return { code: 'source-item-other', values: { kind: type } }
  }
  return again ? { code: 'source-entry-again', values: { place: again } } : null
}
