// Recognises the role or the institution that stands on a line of its own below a name.
import type { LineFacts } from '../roles/lineFacts.ts'

import { rolePattern } from '../byline/roleNouns.ts'

/** "Department of Geography, University of Cork", "Senior Fellow, Coast Institute" below a name. */
export function isWorkplace(all: readonly LineFacts[], at: number): boolean {
  const { ends, text: printed, words } = all[at] as LineFacts
  const text = printed.replace(numbered, '')
  const above = all[at - 1]
  const isNumbered =
    text !== printed &&
    (unit.test(all[at - 1]?.text.replace(numbered, '') ?? '') ||
      /\p{Ll}\p{N}/u.test(all[at - 1]?.text ?? ''))
  const isBelowName =
    isNumbered ||
    (above !== undefined &&
      (above.kind === 'name' || above.kind === 'byline' || (above.byline?.score ?? 0) >= 1))
  return (
    (isBelowName && isCloseBelow(all, at)) ||
    (isBelowName &&
      words <= 16 &&
      !ends &&
      (isNumbered ||
        unit.test(text) ||
        (/^\p{Lu}/u.test(text) && rolePattern.test(text.split(/,| at | of | for /u)[0] ?? ''))))
  )
}

/** On the line directly below the name, in a text whose paragraphs have blank lines between them. */
function isCloseBelow(all: readonly LineFacts[], at: number): boolean {
  const { ends, furniture, kind, line, words } = all[at] as LineFacts
  const usual = all.filter((facts) => facts.ends && facts.words >= 8)
  return (
    line.gap === 0 &&
    (all[at - 1]?.line.gap ?? 0) > 0 &&
    (all[at + 1]?.line.gap ?? 0) > 0 &&
    words <= 10 &&
    !ends &&
    furniture < 2 &&
    kind === null &&
    usual.length > 0 &&
    usual.every((facts) => facts.line.gap > 0)
  )
}

const numbered = /^[\p{N}*†‡]{1,2} ?(?=\p{Lu})/u

const unit =
  /^(?:\p{Lu}\p{L}+ ){0,3}(?:Department|School|Faculty|Institute|Centre|Center|University|College|Institut|Universität|Hochschule|Université|Universidad|Università|Universiteit|Universitas|Pusat)\b/u
