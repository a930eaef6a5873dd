// Scores how much a line below a title is like a standfirst rather than the first paragraph.
import type { LineFacts } from '../roles/lineFacts.ts'
import type { HeadContext } from './types.ts'

import { hangs } from '../lines/isHeading.ts'
import { endsSentence } from '../text/line.ts'
import {
  isAbstract,
  isAbstractLabel,
  isBiography,
  isSpoken,
  namesSigner,
  opensWithPlace,
} from './standfirst.ts'

/** Above 0 for a standfirst. `below` are the facts of the lines below it, at least the next dozen. */
export function scoreStandfirst(
  facts: LineFacts,
  above: LineFacts | undefined,
  below: readonly LineFacts[],
  context: HeadContext,
): number {
  const { text, words } = facts
  if (isAmongSections(text, below) || isAmongSections(above?.text ?? '', below)) {
    return -6
  }
  if (isAbstract(text) || isAbstractLabel(text)) {
    return 5
  }
  if (isAbstractLabel(above?.text ?? '')) {
    return 9
  }
  const names = namesSigner(text, context) ? 3 : 0
  if (names === 0 && (words > 80 || isSpoken(text) || isBiography(text, context))) {
    return -6
  }
  return (
    names +
    (names > 0 ? Math.max(-1, scoreLength(facts)) : scoreLength(facts)) +
    scoreEnding(facts) +
    scoreVoice(text) +
    scoreContrast(facts, below) +
    scoreNext(below)
  )
}

/** "Summary" where other headings follow is the first of the sections. */
function isAmongSections(label: string, below: readonly LineFacts[]): boolean {
  return (
    /^summary\s*:?$/iu.test(label) &&
    below.some(
      ({ byline, ends, isBullet, kind, words }) =>
        !ends && words <= 6 && !kind && !byline && !isBullet,
    )
  )
}

function scoreLength({ ends, sentences, words }: LineFacts): number {
  const length =
    words < 3
      ? -4
      : words <= 5 && !ends
        ? -1.7
        : words === 3
          ? -0.7
          : words <= 34
            ? 0.8
            : words <= 50
              ? -0.3
              : words <= 65
                ? -2
                : -5
  return length - 1.3 * Math.max(0, sentences - 2)
}

function scoreEnding({ ends, text }: LineFacts): number {
  if (!ends) {
    return hangs(text) ? -3 : 2.2
  }
  return /[?!]["”’»]?$/u.test(text) ? 0.6 : /:$/u.test(text) ? -2 : -0.9
}

/** A first paragraph speaks in the first person, quotes, or says when something happened. */
function scoreVoice(text: string): number {
  const isPersonal =
    /(?<![\p{L}“"‘])(?:I|[Mm]y|me|[Ww]e|[Oo]ur|ich|wir|mein|unser|je|nous|notre|yo|saya|kami|kita|ik|wij|io|noi)(?![\p{L}’'])/u
  return (
    (isPersonal.test(text) ? -1.2 : 0) +
    (/^[“„«"‘]/u.test(text) ? -0.6 : 0) +
    (/^(?:In|On|When|Last|Three|Two|There|At|One|Am|Im|Als|Vor|Es|Seit|En|Il y a|Quand|Au|Hace|Cuando|El|Nel|Quando|Pada|Ketika|Toen|Op)\b/u.test(
      text,
    )
      ? -0.5
      : 0)
  )
}

/** The body's paragraphs are longer. */
function scoreContrast({ words }: LineFacts, below: readonly LineFacts[]): number {
  const lengths = below
    .filter(({ ends, kind }) => ends && !kind)
    .map((line) => line.words)
    .sort((a, b) => a - b)
  const median = lengths[lengths.length >> 1]
  if (median === undefined) {
    return 0
  }
  const ratio = words / median
  const score = ratio < 0.35 ? 1.2 : ratio < 0.6 ? 0.6 : ratio < 0.95 ? -0.2 : -1
  return lengths.length < 3 ? Math.min(0, score) : score
}

/** A body begins afresh below a standfirst, often with the place. */
function scoreNext(below: readonly LineFacts[]): number {
  const next = below[0]
  if (!next || next.kind || next.byline || !endsSentence(next.text)) {
    return 0
  }
  return opensWithPlace(next.text) ? 2 : refersBack.test(next.text) ? -1.2 : 0
}

const refersBack =
  /^(?:it|its|this|that|these|those|he|she|they|his|her|their|him|them|but|and|yet|so|nor|or|then|both|neither|still|instead|er|sie|das|dies|doch|aber|und|il|elle|ils|cela|mais|et|pero|eso|esto|ma|questo|dat|maar|itu|ini|namun|tetapi)(?!\p{L})/iu
