// Turns the notes of several programs into marks and notes with links between them.
import type { Unpaired } from '../document/notes/types.ts'

import { findLinks } from '../document/notes/htmlLinks.ts'
import { tidyForeign } from '../document/notes/tidyForeign.ts'
import { linkRaisedNotes } from './linkRaisedNotes.ts'
import { linkSidenotes } from './linkSidenotes.ts'
import { openTooltips } from './openTooltips.ts'
import { splitAnchors } from './splitAnchors.ts'

/** Changes the page. Returns what has no counterpart. */
export function prepareNotes(root: Element): Unpaired {
  // Such a page is refused, or pasted as it is.
  if (findLinks(root).isTooLarge) {
    return { marks: [], notes: [] }
  }
  tidyForeign(root)
  openTooltips(root)
  linkSidenotes(root)
  splitAnchors(root)
  return linkRaisedNotes(root)
}
