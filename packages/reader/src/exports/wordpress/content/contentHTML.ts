// The text of a post as readers saw it: HTML, with the notes in a list.
import type { LeftOut } from '../../../reasons.ts'
import type { WordPressItem, WordPressSite } from '../types.ts'

import { metaOf } from '../types.ts'
import { autop } from './autop.ts'
import { blocksHTML } from './blocks.ts'
import { coreNotes } from './coreNotes.ts'
import { mask } from './mask.ts'
import { listOf, noteNames, notesInText } from './notes.ts'
import { shortcodesHTML } from './shortcodes.ts'
import { shortcodeTags } from './shortcodeTags.ts'

export interface PostHTML {
  html: string
  /** Shortcodes, and notes that cannot be read. */
  leftOut: LeftOut[]
  /** The same words with every note at its mark; the same where there is none. */
  shown: string
}

export function contentHTML(item: WordPressItem, site: WordPressSite): PostHTML {
  const content = unescaped(item.content)
  const leftOut: LeftOut[] = []
  const { text, unmask } = mask(content)
  const context = { id: item.id, leftOut, site }
  const inText = notesInText(text)
  const blocks = blocksHTML(unmask(shortcodesHTML(inText.text, context)), site.blocks)
  const notes = inText.notes.map((note) => {
    const html = unmask(shortcodesHTML(note, context))
    return /\n\s*\n/.test(html) ? autop(html) : html
  })
  const core = coreNotes(metaOf(item, 'footnotes'), content)
  const html = `${blocks.html}${core.html}${listOf(notes)}`
  return {
    html,
    leftOut: [
      ...leftOut,
      ...blocks.leftOut,
      ...(core.unread ? [{ reason: 'unread' as const, text: core.unread.slice(0, 50_000) }] : []),
    ],
    shown: isPlain(text, inText.notes)
      ? html
      : blocksHTML(unmask(withoutShortcodes(text)), site.blocks).html + core.html,
  }
}

/** As the blog has it, with its shortcodes; they are no HTML. */
export function originalHTML(item: WordPressItem, site: WordPressSite): string {
  const content = unescaped(item.content)
  return blocksHTML(content, site.blocks).html + coreNotes(metaOf(item, 'footnotes'), content).html
}

function isPlain(text: string, notes: string[]): boolean {
  return notes.length === 0 && !text.includes('[')
}

function withoutShortcodes(text: string): string {
  let at = 0
  let rest = ''
  for (const { name, end, start } of shortcodeTags(text)) {
    // A note is no part of the word before it.
    rest += text.slice(at, start) + (noteNames.has(name) ? ' ' : '')
    at = end
  }
  return rest + text.slice(at)
}

/** Programs that move blogs escape the markup of posts once more. */
function unescaped(content: string): string {
  const isEscaped =
    !/<[a-z!/]/i.test(content) &&
    /&lt;(p|div|h[1-6]|ul|blockquote)\b[\s\S]*&lt;\/\1&gt;/i.test(content)
  return isEscaped
    ? content.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '')
    : content
}

const signs: Record<string, string> = { amp: '&', gt: '>', lt: '<', quot: '"' }
