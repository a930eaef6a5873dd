// The notes of WordPress' own editor, which stand beside the text: they become a list, as pages have it.
import { escapeHTML } from '../../../document/escapeHTML.ts'
import { isRecord } from '../../../document/readDocument.ts'
import { parseJSONIfValid } from '../../../parseJSON.ts'

export interface CoreNotes {
  /** The list; '' where there is none. */
  html: string
  /** What could not be read. */
  unread: string
}

/** WordPress keeps them beside the post, as JSON. */
export function coreNotes(meta: string, content: string): CoreNotes {
  if (!meta.trim()) {
    return { html: '', unread: '' }
  }
  const notes = parsed(meta) ?? damaged(meta)
  const items = notes.map(({ id, content: text }) => {
    const back = content.includes(`data-fn="${id}"`)
      ? ` <a href="#${escapeHTML(id)}-link">↩</a>`
      : ''
    return `<li id="${escapeHTML(id)}">${text}${back}</li>`
  })
  return items.length > 0
    ? { html: `<ol class="wp-block-footnotes">${items.join('')}</ol>`, unread: '' }
    : { html: '', unread: meta === '[]' ? '' : meta }
}

interface CoreNote {
  content: string
  id: string
}

function parsed(meta: string): CoreNote[] | null {
  const value = parseJSONIfValid(meta)
  return Array.isArray(value)
    ? value
        .filter(isRecord)
        .flatMap(({ id, content }) =>
          typeof id === 'string' && typeof content === 'string' ? [{ id, content }] : [],
        )
    : null
}

/** Where a program took backslashes for its own, quotes within a note are no longer told from those around it. */
function damaged(meta: string): CoreNote[] {
  const pattern =
    /\{"content":"(.{0,20000}?)","id":"([\w-]{1,60})"\}|\{"id":"([\w-]{1,60})","content":"(.{0,20000}?)"\}(?=[,\]])/gs
  return [...meta.matchAll(pattern)].map(([, first, firstId, secondId, second]) => ({
    id: firstId ?? secondId ?? '',
    content: (first ?? second ?? '').replace(/u([0-9a-f]{4})/gi, (all, code: string) =>
      /^(?:003|201|00[a-f])/i.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : all,
    ),
  }))
}
