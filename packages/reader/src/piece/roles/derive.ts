// Works out the fields of a piece whose blocks have other roles than it was read with.
import type { LeftOut } from '../../reasons.ts'
import type { BlockRole, IntakeBlock, Piece } from '../../types.ts'
import type { Change, Derived, RoleOptions } from './types.ts'

import { readDocument } from '../../document/readDocument.ts'
import { guessKind } from '../../text/body/guessKind.ts'
import { toVocabulary } from '../../text/words/vocabulary.ts'
import { deriveByline } from './deriveByline.ts'
import { deriveNote } from './deriveNote.ts'
import { deriveText } from './deriveText.ts'
import { withOriginal, withRoles } from './original.ts'

/** `original` has the roles that it was read with; `roles` has one for each of its blocks. */
export function derive(
  original: Piece,
  roles: BlockRole[],
  { knownOutlets = [] }: RoleOptions = {},
): Piece {
  const blocks = withRoles(original.blocks, roles)
  const touched = new Set<BlockRole>()
  blocks.forEach(({ role }, index) => {
    const before = original.blocks[index]?.role ?? role
    if (before !== role) {
      touched.add(before).add(role)
    }
  })
  if (touched.size === 0) {
    return original
  }
  const vocabulary = toVocabulary(blocks.map(({ text }) => text))
  const change: Change = { blocks, knownOutlets, original, touched, vocabulary }
  const steps = [deriveLines, deriveByline, deriveNote, deriveText].map((step) => step(change))
  const fields: Derived = Object.assign({}, ...steps)
  const sources: Derived['sources'] = Object.assign({}, ...steps.map((step) => step.sources))
  const merged = Object.entries({ ...original.sources, ...sources })
  const known = Object.fromEntries(merged.filter(([, source]) => source !== undefined))
  const derived = { ...original, ...fields, blocks, sources: known }
  return withOriginal({ ...derived, kind: deriveKind(derived, original) }, original)
}

/** The same, where words of its blocks have changed and their roles have not. */
export function rederive(piece: Piece): Piece {
  const { blocks, proposals } = piece
  const vocabulary = toVocabulary(blocks.map(({ text }) => text))
  const touched = new Set<BlockRole>(['body'])
  return {
    ...piece,
    ...deriveText({ blocks, knownOutlets: [], original: piece, touched, vocabulary }),
    proposals,
  }
}

const chosen = { confidence: 1, from: 'text' } as const

function deriveLines({ blocks, original, touched }: Change): Derived {
  const textsOf = (role: BlockRole) =>
    blocks.filter((block) => block.role === role).map(({ text }) => text)
  return {
    ...(touched.has('acknowledgements') && { acknowledgements: textsOf('acknowledgements') }),
    ...(touched.has('boilerplate') && { leftOut: leftOutOf(blocks, original) }),
    ...(touched.has('standfirst') && { standfirst: textsOf('standfirst') }),
    ...(touched.has('title') && { title: textsOf('title').join(' ') }),
    sources: Object.fromEntries(
      (['acknowledgements', 'standfirst', 'title'] as const).flatMap((field) =>
        touched.has(field) ? [[field, textsOf(field).length > 0 ? chosen : undefined]] : [],
      ),
    ),
  }
}

/** What an editor leaves out is said with what was left out by itself. */
function leftOutOf(blocks: IntakeBlock[], original: Piece): LeftOut[] {
  const lines = blocks.filter(({ role }) => role === 'boilerplate').map(({ text }) => text)
  const before = original.blocks.filter(({ role }) => role === 'boilerplate')
  const known = new Set(before.map(({ text }) => text))
  return [
    ...lines.map((text): LeftOut => ({ reason: known.has(text) ? 'site' : 'chosen', text })),
    ...original.leftOut.filter(({ reason, text }) => reason !== 'site' || !known.has(text)),
  ]
}

/** The kind stays where it was not guessed by these rules: the source has named it, or it has another reader. */
function deriveKind(piece: Piece, original: Piece): Piece['kind'] {
  return guessOf(original) === original.kind ? guessOf(piece) : original.kind
}

function guessOf(piece: Piece): Piece['kind'] {
  const { bylineText, document, footnotes, note, outlet, title } = piece
  return guessKind({
    bylineText,
    footnotes: footnotes.length,
    isInterview: readDocument(document).some(({ speaker }) => speaker !== undefined),
    note: note.join(' '),
    outlet,
    title,
  })
}
