// The style sheet of all pages: one column for reading, light and dark, on screens and on paper.
import { base } from './base.ts'
import { citation } from './citation.ts'
import { frame } from './frame.ts'
import { list } from './list.ts'
import { navigation } from './navigation.ts'
import { notes } from './notes.ts'
import { post } from './post.ts'
import { print } from './print.ts'
import { search } from './search.ts'

/** Inline in each page, so that its hash stands in the policy of the page. */
export const styles = [base, frame, list, navigation, post, notes, citation, search, print].join('')
