// The introductory note, and what it names: the outlet, its issue, a date, the address of the original.
import type { IntakeBlock, Piece } from '../../types.ts'
import type { Change, Derived } from './types.ts'

import { isRecord } from '../../document/readDocument.ts'
import { classifyLine } from '../../text/lines/classifyLine.ts'
import { chooseOutlets } from '../../text/outlet/outletModel.ts'
import { nodesOf } from '../report/documentReport.ts'
import { lineOf } from '../report/nodeText.ts'
import { sourceReport } from '../report/sourcesOf.ts'

export function deriveNote(change: Change): Derived {
  const { blocks, original, touched } = change
  if (!touched.has('note')) {
    return {}
  }
  const notes = blocks.filter(({ role }) => role === 'note')
  const added = notes.filter((block) => original.blocks[blocks.indexOf(block)]?.role !== 'note')
  const note = notes.map(({ text }) => text)
  const found = outletIn(note, change)
  const outlet = found === outletIn(original.note, change) ? {} : outletOf(original, found, added)
  const printed = printedIn(added, change)
  return {
    note,
    ...outlet,
    ...printed,
    sources: {
      note: note.length > 0 ? { confidence: 1, from: 'text' } : undefined,
      ...outlet.sources,
      ...printed.sources,
    },
  }
}

function outletIn(note: string[], { knownOutlets, vocabulary }: Change): null | string {
  const evidence = { above: [], below: [], first: '', note }
  return chooseOutlets([evidence], { knownOutlets, vocabulary })[0] ?? null
}

/** A note that names another place than the site makes the source a copy: its date and address are its own. */
function outletOf(original: Piece, found: null | string, added: IntakeBlock[]): Derived {
  const { isCopy, outletUrl, siteName, sources, url } = original
  if (found === null) {
    return sources.outlet?.from === 'text' ? { outlet: null, sources: { outlet: undefined } } : {}
  }
  const isElsewhere = siteName !== null && siteName !== found
  const link = linkTo(found, added)
  return {
    isCopy: isCopy || isElsewhere,
    outlet: found,
    outletUrl: link ?? (isElsewhere && outletUrl === url ? null : outletUrl),
    sources: { outlet: sourceReport('text'), ...(link && { outletUrl: sourceReport('text') }) },
  }
}

/** The address of the original, where the note links to it. */
function linkTo(outlet: string, added: IntakeBlock[]): null | string {
  const links = nodesOf(
    added.flatMap(({ node }) => node ?? []),
    'link',
  )
  const link = links.find((one) => {
    const words = lineOf(one)
    return outlet.includes(words) || words.includes(outlet) || /here|hier|original/iu.test(words)
  })
  const address = isRecord(link?.fields) ? link.fields.url : undefined
  return typeof address === 'string' ? address : null
}

/** Lines that are nothing but an issue or a date. */
function printedIn(added: IntakeBlock[], { original, vocabulary }: Change): Derived {
  const first = (kind: 'date' | 'issue') =>
    added.find(({ text }) => classifyLine(text, vocabulary) === kind)?.text
  const dateline = original.dateline === null ? first('date') : undefined
  const outletIssue = original.outletIssue === null ? first('issue') : undefined
  return {
    ...(dateline !== undefined && { dateline }),
    ...(outletIssue !== undefined && { outletIssue }),
    sources: {
      ...(dateline !== undefined && { dateline: sourceReport('text') }),
      ...(outletIssue !== undefined && { outletIssue: sourceReport('text') }),
    },
  }
}
