// The page of an article with what was typed since the server rendered it. Loaded with the first preview. Pure.
import { toHTML } from 'offprint-reader/document'

import type { PreviewResponse } from '../../api/preview.ts'
import type { Values } from './values.ts'

import { renderPost } from '../../blog/pages/renderPost.tsx'
import { stringsIn } from '../../blog/pages/strings.ts'
import { linesOf } from '../../domain/oneLine.ts'
import { documentOf } from '../../domain/plainNote.ts'
import { unchangedText } from './unchangedText.ts'

type Typed = Pick<Values, 'bylineText' | 'note' | 'standfirst' | 'title'>

/**
 * What needs the database, such as the name of another outlet, is as in the server's answer.
 * @param body `unchanged` leaves the text out: `syncDocument` leaves the one that is shown.
 */
export function renderUnsaved(
  { post, site }: PreviewResponse,
  typed: Typed,
  body: 'unchanged' | 'whole' = 'whole',
): string {
  const { note } = typed
  const { labels } = stringsIn(post.language)
  const shown = {
    ...post,
    body: body === 'unchanged' && post.body !== null ? unchangedText : post.body,
    bylineText: linesOf(typed.bylineText),
    note: note === null ? post.note : toHTML(documentOf(note), { ...labels, idPrefix: 'note-' }),
    standfirst: linesOf(typed.standfirst),
    title: typed.title,
  }
  return renderPost(shown, { next: null, previous: null }, site)
}
