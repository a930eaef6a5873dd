// Proposals that are accepted: what becomes of the words, the formats and the marks.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../../src/types.ts'

import { parseCorpus } from '../../../src/corpus/parseCorpus.ts'
import { everyNode } from '../../../src/document/readDocument.ts'
import { readMarkdown } from '../../../src/markdown/readMarkdown.ts'
import { rederive } from '../../../src/piece/roles/derive.ts'
import { revisePiece } from '../../../src/piece/roles/revisePiece.ts'
import { acceptProposals, applyRoles } from '../../helpers/revise.ts'

const folder = path.resolve(import.meta.dirname, '../../texts')

const long =
  'The toll house at the upper end still stands, and its keeper kept two books, one for the county and one for himself, in which he wrote down what had really been paid.'

function textPiece(...body: string[]): Piece {
  const text = ['A new piece for the Pale.', 'The salt road again', ...body].join('\n\n')
  const [piece] = parseCorpus(text).pieces
  return piece as Piece
}

function markdownPiece(...body: string[]): Piece {
  return readMarkdown(['# The salt road again', ...body].join('\n\n'))
}

function acceptAll(piece: Piece): Piece {
  return acceptProposals(
    piece,
    piece.proposals.map((_, index) => index),
  )
}

function shown({ proposals }: Piece) {
  return proposals.map(({ after, before, block, kind }) => [kind, block, before, after])
}

describe('proposals of a text', () => {
  it('say what would change', () => {
    expect(
      shown(
        textPiece(
          'It was closed after the second winter because the carters of the upper road and of',
          'Altmoor had fallen out. That was that.',
          `${long} It ended.Then it rained.`,
          long,
        ),
      ),
    ).toEqual([
      [
        'split-paragraph',
        2,
        'the carters of the upper road and of\nAltmoor had fallen out. That was that.',
        'the carters of the upper road and of Altmoor had fallen out. That was that.',
      ],
      ['glued-words', 4, 'ended.Then', 'ended. Then'],
      ['duplicated-passage', 5, long, ''],
    ])
  })

  it('are applied to blocks, document and lines', () => {
    const piece = textPiece(
      'It was closed after the second winter because the carters of the upper road and of',
      'Altmoor had fallen out. That was that.',
      `${long} It ended.Then it rained.`,
      long,
      'That was the end.',
    )
    const copy = structuredClone(piece)
    const repaired = acceptAll(piece)
    expect(repaired.paragraphs).toEqual([
      'It was closed after the second winter because the carters of the upper road and of Altmoor had fallen out. That was that.',
      `${long} It ended. Then it rained.`,
      'That was the end.',
    ])
    expect(repaired.blocks.map(({ line, text }) => [line, text.slice(0, 10)])).toEqual([
      [1, 'A new piec'],
      [3, 'The salt r'],
      [5, 'It was clo'],
      [9, 'The toll h'],
      [13, 'That was t'],
    ])
    expect(repaired.proposals).toEqual([])
    expect(piece).toEqual(copy)
  })

  it('are applied one at a time, and the others follow their block', () => {
    const piece = textPiece(
      'It was closed after the second winter because the carters of the upper road and of',
      'Altmoor had fallen out. That was that.',
      `${long} It ended.Then it rained.`,
    )
    const joined = acceptProposals(piece, [0])
    expect(shown(joined)).toEqual([['glued-words', 3, 'ended.Then', 'ended. Then']])
    expect(acceptProposals(joined, [0])).toEqual(acceptAll(piece))
  })

  it('keep the marks of footnotes', () => {
    const piece = textPiece(
      `${long} It ended.Then it rained.[1]`,
      'That govern ment[2] was bad.[3]',
      'The government of the county paid, and the government went.',
      'Notes',
      '[1] Ibid.',
      '[2] Ibidem.',
      '[3] Infra.',
    )
    const repaired = acceptAll(piece)
    expect(repaired.paragraphs.slice(0, 2)).toEqual([
      `${long} It ended. Then it rained.[1]`,
      'That government[2] was bad.[3]',
    ])
    expect(repaired.footnotes.map(({ references }) => references)).toEqual([1, 1, 1])
  })

  it('take a passage out with its marks, unless their notes have no others', () => {
    const piece = textPiece(
      `${long}[1] And so on.`,
      `They say: ${long}[1] And so it went.[2]`,
      'Notes',
      '[1] Ibid.',
      '[2] Ibidem.',
    )
    const repaired = acceptAll(piece)
    expect(repaired.paragraphs).toEqual([`${long}[1] And so on.`, 'They say: And so it went.[2]'])
    expect(repaired.footnotes.map(({ references }) => references)).toEqual([1, 1])
  })

  it('keep a mark in a passage that goes, where its note has no other', () => {
    const piece = textPiece(
      `${long}[1] And so on.`,
      `They say: ${long.replace(', and its', '[2], and its')} Then it went.`,
      'Notes',
      '[1] Ibid.',
      '[2] Ibidem.',
    )
    const repaired = acceptAll(piece)
    expect(repaired.paragraphs[1]).toBe('They say:[2] Then it went.')
    expect(repaired.footnotes.map(({ references }) => references)).toEqual([1, 1])
  })

  it('keep the roles that were given', () => {
    const piece = textPiece(`${long} It ended.Then it rained.`, long, 'That was the end.')
    const roles = { 0: 'boilerplate', 4: 'heading' } as const
    const both = acceptAll(applyRoles(piece, roles))
    expect(both.note).toEqual([])
    expect(both.headings).toEqual(['That was the end.'])
    expect(both.paragraphs).toEqual([`${long} It ended. Then it rained.`])
    expect(applyRoles(both, { 0: 'note', 3: 'body' })).toEqual(acceptAll(piece))
  })

  it('are accepted together with roles, by the places in the given piece', () => {
    const piece = textPiece(`${long} It ended.Then it rained.`, long, '[2] That was the end.')
    const changed = applyRoles(piece, { 4: 'footnote' })
    expect(changed.proposals.map(({ kind }) => kind)).toEqual([
      'glued-words',
      'duplicated-passage',
      'orphan-footnote',
    ])
    const revised = revisePiece(changed, {
      accepted: [1, 0],
      roles: { 0: 'boilerplate', 4: 'heading' },
    })
    expect(revised.headings).toEqual(['[2] That was the end.'])
    expect(revised.paragraphs).toEqual([`${long} It ended. Then it rained.`])
    expect([revised.note, revised.proposals]).toEqual([[], []])
  })

  it('whose words are not there change nothing', () => {
    const piece = textPiece(`${long} It ended.Then it rained.`)
    const [proposal] = piece.proposals
    for (const before of ['ended. Then', '', 7, null]) {
      const changed = { ...piece, proposals: [{ ...proposal, before }] } as Piece
      expect(acceptAll(changed).paragraphs).toEqual(piece.paragraphs)
    }
  })

  it('that only say something change nothing', () => {
    const piece = textPiece('“It was closed. It was opened.', long)
    expect(shown(piece)).toEqual([['unbalanced-quote', 2, undefined, undefined]])
    expect(acceptAll(piece)).toBe(piece)
    expect(acceptProposals(piece, [7])).toBe(piece)
  })
})

describe('proposals of a document', () => {
  it('are found, and applied within its formats', () => {
    const piece = markdownPiece(
      'The government of the county paid, and the government went.',
      'That *govern ment* was **bad**[^1].',
      `${long}`,
      `> ${long}`,
      '[^1]: Ibid.',
    )
    expect(shown(piece)).toEqual([
      ['broken-word', 2, 'govern ment', 'government'],
      ['duplicated-passage', 4, long, ''],
    ])
    const repaired = acceptAll(piece)
    expect(repaired.paragraphs).toEqual([
      'The government of the county paid, and the government went.',
      'That government was bad1.',
      long,
    ])
    expect(
      [...everyNode(repaired.document.root.children)].find(({ text }) => text === 'government'),
    ).toMatchObject({ format: 2 })
  })
})

describe('a piece worked out again', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  it.each(files)('is the same for %s', (file) => {
    for (const parsed of parseCorpus(readFileSync(path.join(folder, file), 'utf8')).pieces) {
      const piece = parsed
      expect(rederive(piece)).toEqual(piece)
    }
  })
})
