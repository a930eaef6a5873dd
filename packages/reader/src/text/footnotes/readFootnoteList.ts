// Reads one list of footnotes, from its first item to its last, with the further paragraphs of each.
import type { Vocabulary } from '../words/vocabulary.ts'
import type { RoleOf } from './types.ts'

import { classifyLine } from '../lines/classifyLine.ts'
import { isAcknowledgement } from '../lines/closingLines.ts'
import {
  type FootnoteItem,
  isListLabel,
  labelRank,
  readFootnoteItem,
} from '../lines/footnoteItems.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { countWords, endsSentence, type Line } from '../words/line.ts'

export interface Run {
  from: number
  items: { item: FootnoteItem; lines: Line[] }[]
  to: number
}

export function readRun(
  lines: Line[],
  from: number,
  labelled: boolean,
  vocabulary: Vocabulary,
  roleOf: RoleOf = () => null,
): null | Run {
  const first = readFootnoteItem(lines[from]?.text ?? '')
  const starts =
    first !== null &&
    (roleAt(lines, from, roleOf) === 'footnote' ||
      startsList(first, labelled) ||
      startsBareList(lines, from, first))
  if (!starts) {
    return null
  }
  const roman = first.label === 'i'
  const run: Run = { from, items: [{ item: first, lines: [lines[from] as Line] }], to: from + 1 }
  let rank = labelRank(first.label, roman)
  while (run.to < lines.length) {
    const found = nextItem(lines, run.to, { first, rank, roleOf, roman })
    if (!found) {
      break
    }
    run.items.at(-1)?.lines.push(...lines.slice(run.to, found.at))
    run.items.push({ item: found.item, lines: [lines[found.at] as Line] })
    rank = labelRank(found.item.label, roman)
    run.to = found.at + 1
  }
  return addContinuation(lines, run, vocabulary, roleOf)
}

function startsList({ label, style }: FootnoteItem, labelled: boolean): boolean {
  return (
    (/^[1ai*]$/u.test(label) && (labelled || style !== 'plain')) ||
    ((labelled || style === 'superscript') && /^\p{N}+$/u.test(label))
  )
}

/** So few lines stand below a single note. */
const mostBelowNote = 4

/** "1 Record Office, box 12" near the end, with "2 …" directly below: numbers without a stop and without a label. */
function startsBareList(lines: Line[], from: number, first: FootnoteItem): boolean {
  const second = readFootnoteItem(lines[from + 1]?.text ?? '')
  const isOwn = ({ style, text }: FootnoteItem, label: string): boolean =>
    style === 'plain' && /^["“‘]?\p{Lu}/u.test(text) && label !== ''
  const isAlone = from >= lines.length - mostBelowNote && countWords(first.text) >= 4
  return (
    first.label === '1' &&
    endsSentence(lines[from - 1]?.text ?? '') &&
    isOwn(first, first.label) &&
    (second?.label === '2' ? isOwn(second, second.label) : isAlone && endsSentence(first.text))
  )
}

interface Above {
  first: FootnoteItem
  rank: number
  roleOf: RoleOf
  roman: boolean
}

/** The next item of the same style; up to three lines between are further paragraphs of the note above. */
function nextItem(
  lines: Line[],
  from: number,
  { first: { style }, rank, roleOf, roman }: Above,
): { at: number; item: FootnoteItem } | null {
  const isSeen = roleAt(lines, from - 1, roleOf) === 'footnote'
  for (let at = from; at < Math.min(lines.length, from + 4); at++) {
    const line = lines[at] as Line
    const { text } = line
    const role = roleOf(line)
    const item = readFootnoteItem(text)
    const next = item?.style === style ? labelRank(item.label, roman) : 0
    if (item && next > rank && next <= rank + 3 && !(isSeen && role === 'heading')) {
      return { at, item }
    }
    if (
      isListLabel(text) ||
      role === 'heading' ||
      (isSeen && !(role === 'footnote' && follows(line, lines[at - 1])))
    ) {
      return null
    }
  }
  return null
}

/** Up to two lines below the last item belong to it, if nothing else claims them and the article ends there. */
function addContinuation(lines: Line[], run: Run, vocabulary: Vocabulary, roleOf: RoleOf): Run {
  const isSeen = roleAt(lines, run.to - 1, roleOf) === 'footnote'
  const rest = lines.slice(run.to)
  const end = rest.findIndex(
    (line) =>
      isListLabel(line.text) ||
      classifyLine(line.text, vocabulary) !== null ||
      (isSeen && roleOf(line) !== 'footnote'),
  )
  const own = end < 0 ? rest : rest.slice(0, end)
  const isOwn =
    own.length > 0 &&
    own.length <= 2 &&
    own.every((line, at) => follows(line, own[at - 1] ?? lines[run.to - 1])) &&
    own.every(
      ({ text }) =>
        !readFootnoteItem(text) &&
        countWords(text) > 4 &&
        scoreFurniture(text) < 1.5 &&
        !isAcknowledgement(text),
    )
  if (isOwn) {
    run.items.at(-1)?.lines.push(...own)
    run.to += own.length
  }
  return run
}

/** No line of another role stands between. */
function follows({ gap, line }: Line, above: Line | undefined): boolean {
  return above === undefined || line === (above.wrapped?.to ?? above.line) + gap + 1
}

function roleAt(lines: readonly Line[], at: number, roleOf: RoleOf): ReturnType<RoleOf> {
  const line = lines[at]
  return line ? roleOf(line) : null
}
