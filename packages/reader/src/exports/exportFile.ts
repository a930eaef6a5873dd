// A file of an export that consists of many: of a folder, or of an archive.
import type { LeftOut } from '../reasons.ts'

import { wordsOf } from '../document/fromHTML/dom.ts'

export interface ExportFile {
  /** Path within the export. */
  name: string
  text: () => Promise<string>
}

/** The words are left out as those of the site. Changes the page. */
export function takeOut(elements: Iterable<Element>): LeftOut[] {
  return [...elements].flatMap((element) => {
    const text = wordsOf(element)
    element.remove()
    return text ? [{ reason: 'site' as const, text }] : []
  })
}
