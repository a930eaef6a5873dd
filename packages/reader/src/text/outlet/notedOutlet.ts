// The outlet that a note names, and the agency that opens a text.
import type { FindOutletOptions } from './options.ts'

import { findOutlet } from './findOutlet.ts'
import { saidWhere } from './saidWhere.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

export function notedOutlet(note: readonly string[], options: FindOutletOptions): null | string {
  const text = note.join(' ')
  const isChapter = /, edited by \p{Lu}/u.test(text)
  if (text === '' || isChapter || neverPublished.test(text)) {
    return null
  }
  const found = findOutlet(text, { ...options, least: 1.9 })
  const said = saidWhere(text)
  return said !== null && !(found && found.score >= sure) ? said : (found?.name ?? null)
}

const neverPublished =
  /\bnot (?:yet )?been (?:published|printed)\b|\bnever (?:been )?(?:published|printed)\b|\bunpublished\b/iu

/** What English words around a name make sure. */
const sure = 4

/** "JAKARTA, 3 May (Reuters) – A cooperative bank …", "GUWAHATI, July 18 (PTI) Ferry services …" */
export function agencyOf(paragraph: string): null | string {
  const name = /^\p{Lu}{2}[^()]{1,60} \((\p{Lu}[\p{L} ]{1,30})\) ?(?:[–—-]|(?=\p{Lu}))/u.exec(
    paragraph,
  )?.[1]
  return name !== undefined && (isWellKnown(name) || /^\p{Lu}{2,7}$/u.test(name)) ? name : null
}
