// The style sheets of pages: one column for reading, light and dark, on screens and on paper.
import { base } from './base.ts'
import { citation } from './citation.ts'
import { frame } from './frame.ts'
import { list } from './list.ts'
import { navigation } from './navigation.ts'
import { notes } from './notes.ts'
import { post } from './post.ts'
import { print } from './print.ts'
import { search } from './search.ts'

/** Inline in each page, which has only what it needs. */
export const sheets = {
  list: [base, frame, list, search, navigation, print].join(''),
  post: [base, frame, post, notes, citation, navigation, print].join(''),
}
