// The short lines between two stretches of running text: what ends one article and begins the next, or a heading.
import type { LineFeatures } from './lineFeatures.ts'

import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { countWords, endsSentence } from '../text/line.ts'

export interface HeadRun {
  from: number
  /** The first line of the running text below; the number of lines where there is none. */
  to: number
}

const longest = 12

/** Runs of at most a dozen lines, the top of the file among them. */
export function findHeadRuns(features: readonly LineFeatures[]): HeadRun[] {
  const runs: HeadRun[] = []
  let from = 0
  for (let at = 0; at <= features.length; at++) {
    const line = features[at]
    if (!line || isText(line)) {
      if (at > from && at - from <= longest) {
        runs.push({ from, to: at })
      }
      from = at + 1
    }
  }
  return runs
}

/** A title may ask. */
function isQuestion(text: string): boolean {
  return /[?!]["'”’]?$/u.test(text) && countWords(text) <= 12
}

/** A line of running text: a sentence that is no note, byline or button. */
export function isText({ isCaption, kind, line: { text } }: LineFeatures): boolean {
  return (
    kind === null &&
    !isCaption &&
    endsSentence(text) &&
    !isQuestion(text) &&
    countWords(text) >= 5 &&
    readFootnoteItem(text) === null &&
    scoreFurniture(text) < 2
  )
}
