// Proposes repairs of suspected defects to an editor. Changes nothing.
import type { LineRange, Proposal } from '../../types.ts'
import type { Block, TextArticle } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { plainText, referredIn } from '../words/blockText.ts'
import { countWords, endsSentence, isBullet, isSeparator } from '../words/line.ts'
import { findBrokenWords } from './findBrokenWords.ts'
import { findRepeatedPassages } from './findRepeatedPassages.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>

/** `doubts` are lines where another article may begin; its first, where it may be part of the one above. */
export function proposeRepairs(
  piece: TextArticle,
  doubts: readonly number[],
  vocabulary: Vocabulary,
): Proposal[] {
  const paragraphs = piece.body.filter((block) => block.type === 'paragraph')
  const texts = paragraphs.map(({ inlines, line }) => ({ line, text: plainText(inlines) }))
  return [
    ...missingParts(piece),
    ...secondArticles(piece, doubts),
    ...splitParagraphs(piece.body),
    ...findRepeatedPassages(texts),
    ...findBrokenWords(texts, vocabulary),
    ...unbalancedQuotes(texts),
    ...orphanFootnotes(piece),
  ].sort((a, b) => a.lines[0] - b.lines[0])
}

function secondArticles({ lines }: TextArticle, doubts: readonly number[]): Proposal[] {
  return doubts.map((line) =>
    propose(
      'second-article',
      [line, lines[1]],
      line === lines[0]
        ? `This may be a part of the article above: that another one begins in line ${line} is not sure.`
        : `There may be two articles here: another one could begin in line ${line}.`,
    ),
  )
}

function missingParts({ body, lines, title }: TextArticle): Proposal[] {
  return [
    ...(title.text === ''
      ? [propose('other', lines, 'No title was found below this note: give the article one.')]
      : []),
    ...(body.length === 0
      ? [
          propose(
            'other',
            lines,
            'No text was found below this title: add it or leave the article out.',
          ),
        ]
      : []),
  ]
}

/** A long paragraph that stops in the middle of a sentence, with another below it. */
function splitParagraphs(body: Block[]): Proposal[] {
  return body.flatMap((block, index) => {
    const next = body[index + 1]
    return next?.type === 'paragraph' && block.type === 'paragraph' && isCut(block, next)
      ? [
          {
            ...propose(
              'split-paragraph',
              [block.line, next.line],
              `Line ${block.line} stops in the middle of a sentence: it may go on in line ${next.line}; the two could be joined.`,
            ),
            ...joined(plainText(block.inlines).trimEnd(), plainText(next.inlines).trimStart()),
          },
        ]
      : []
  })
}

function joined(above: string, below: string): { after: string; before: string } {
  const end = /(?:\S+\s+){0,7}\S+$/u.exec(above)?.[0] ?? ''
  const start = /^\S+(?:\s+\S+){0,7}/u.exec(below)?.[0] ?? ''
  return { after: `${end} ${start}`, before: `${end}\n${start}` }
}

function isCut(block: Paragraph, next: Paragraph): boolean {
  const text = plainText(block.inlines).trim()
  const below = plainText(next.inlines)
  const isListItem = [text, below].some(
    (line) => isBullet(line) || isSeparator(line) || /^\(?\p{N}{1,2}[.)]/u.test(line),
  )
  return (
    !isListItem &&
    countWords(text) >= 12 &&
    !endsSentence(text) &&
    !/[”"'’)\]]$|https?:\S+$/u.test(text.replace(/['’]s$/u, '')) &&
    !/^\p{Lu}[\p{L}.’' -]{0,30}: /u.test(below)
  )
}

/** More closing than opening marks, or an opening one that the next paragraph does not take up. */
function unbalancedQuotes(texts: { line: number; text: string }[]): Proposal[] {
  return texts.flatMap(({ line, text }, index) => {
    const open = (text.match(/“/gu) ?? []).length
    const close = (text.match(/”/gu) ?? []).length
    const goesOn = texts[index + 1]?.text.startsWith('“') ?? false
    const comesIn = index > 0 && text.startsWith('“') && close === 0
    return open === close || goesOn || comesIn || Math.abs(open - close) > 1
      ? []
      : [
          propose(
            'unbalanced-quote',
            [line, line],
            `A quotation in line ${line} has no ${open > close ? 'closing' : 'opening'} mark: add it where it belongs.`,
          ),
        ]
  })
}

function orphanFootnotes({ body, footnoteLists, outsideMarkers = [] }: TextArticle): Proposal[] {
  const referred = referredIn(body)
  const orphans = footnoteLists
    .flatMap(({ footnotes }) => footnotes)
    .filter(({ noteId }) => !referred.has(noteId))
    .map(({ label, lines, noteId }) =>
      propose(
        'orphan-footnote',
        lines,
        orphanMessage(label, outsideMarkers.find((marker) => marker.noteId === noteId)?.line),
      ),
    )
  return [...orphans, ...danglingMarkers(body, footnoteLists.length > 0)]
}

function orphanMessage(label: string, line: number | undefined): string {
  return line === undefined
    ? `Nothing in the text refers to note ${label}: place its marker by hand.`
    : `Note ${label} is referred to only in line ${line}, above the text or in a caption: place its marker in the text by hand.`
}

function danglingMarkers(body: Block[], hasNotes: boolean): Proposal[] {
  return body.flatMap((block) =>
    block.type === 'figure' || !hasNotes
      ? []
      : [...plainText(block.inlines).matchAll(/\[(\d{1,3})\]/gu)].map(([, label = '']) =>
          propose(
            'orphan-footnote',
            [block.line, block.line],
            `Line ${block.line} refers to a note ${label} that no list has: add the note or drop the marker.`,
          ),
        ),
  )
}

function propose(kind: Proposal['kind'], lines: LineRange, message: string): Proposal {
  return { kind, lines, message }
}
