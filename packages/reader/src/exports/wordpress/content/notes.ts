// The notes of plugins, which stand in the text: they become marks and a list, as pages have them.
import { type ShortcodeTag, shortcodeTags, valuesOf } from './shortcodeTags.ts'

interface Note {
  end: number
  /** A name by which others refer to it. */
  name: string
  start: number
  text: string
}

export interface NotesInText {
  /** Each as it stands in the text. */
  notes: string[]
  text: string
}

/** Easy Footnotes, Modern Footnotes, Simple Footnotes, footnotes, and others. */
export const noteNames = new Set([
  'efn_note',
  'fn',
  'footnote',
  'mfn',
  'modern_footnote',
  'n',
  'note',
  'ref',
])

/** What shows the list, or begins anew: the list is there anyway. */
const lists =
  /\[(?:backref|efn_reset|footnotes|footnotes_short_code|mfn_list|references|reflist)\]/gi

/** Marks take the place of notes; in front of one there is no space. */
export function notesInText(given: string): NotesInText {
  const notes: string[] = []
  const byName = new Map<string, number>()
  let text = ''
  let at = 0
  for (const [index, note] of notesOf(given).entries()) {
    if (note.start < at) {
      continue
    }
    text += given.slice(at, note.start).trimEnd()
    at = note.end
    const number = numberOf(note, notes, byName)
    text += number ? markOf(number, notes.length < number ? '' : `-${index}`) : ''
    if (number > notes.length) {
      notes.push(note.text.trim())
    }
  }
  return { notes, text: (text + given.slice(at)).replace(lists, '') }
}

/** In the order of the text. */
function notesOf(text: string): Note[] {
  return [betweenTags, betweenShortcodes, inBrackets, numbered]
    .flatMap((find) => find(text))
    .toSorted((one, other) => one.start - other.start)
}

/** That of an earlier note, or the next one; 0 where there is none. */
function numberOf({ name, text }: Note, notes: string[], byName: Map<string, number>): number {
  const [, again] = /^\s*ref:\s*(\d{1,4})\s*$/.exec(text) ?? []
  if (again) {
    return Number(again) <= notes.length ? Number(again) : 0
  }
  const known = name ? byName.get(name) : undefined
  if (known !== undefined) {
    return known
  }
  if (!text.trim()) {
    return 0
  }
  if (name) {
    byName.set(name, notes.length + 1)
  }
  return notes.length + 1
}

function markOf(number: number, suffix: string): string {
  const id = `fnref-wp-${number}${suffix}`
  return `<sup id="${id}"><a role="doc-noteref" href="#fn-wp-${number}">${number}</a></sup>`
}

/** @param notes as HTML */
export function listOf(notes: string[]): string {
  const items = notes.map((note, index) => {
    const number = index + 1
    return `<li id="fn-wp-${number}">${note} <a role="doc-backlink" href="#fnref-wp-${number}">↩</a></li>`
  })
  return items.length > 0 ? `<section role="doc-endnotes"><ol>${items.join('')}</ol></section>` : ''
}

/** The block editor of Modern Footnotes writes elements; so do old versions of WP-Footnotes. */
function betweenTags(text: string): Note[] {
  return [...text.matchAll(/<(mfn|footnote|fn|ref)>([^<]*(?:<(?!\/?\1>)[^<]*)*)<\/\1>/gi)].map(
    (match) => ({
      name: '',
      end: match.index + match[0].length,
      start: match.index,
      text: match[2] ?? '',
    }),
  )
}

function betweenShortcodes(text: string): Note[] {
  const tags = shortcodeTags(text).filter(({ name }) => noteNames.has(name))
  return tags.flatMap((tag, index): Note[] => {
    if (tag.isEnd || (/^note?$/.test(tag.name) && !isInLine(text, tag))) {
      return []
    }
    const name = valuesOf(tag.attributes).get('name') ?? ''
    const end = tags[index + 1]
    if (end?.isEnd && end.name === tag.name) {
      return [{ name, end: end.end, start: tag.start, text: text.slice(tag.end, end.start) }]
    }
    return name ? [{ name, end: tag.end, start: tag.start, text: '' }] : []
  })
}

/** Themes have boxes of this name, which are paragraphs. */
function isInLine(text: string, { start }: ShortcodeTag): boolean {
  return /[^\s>][^\S\n]*$/.test(text.slice(Math.max(0, start - 50), start))
}

/** In characters, of a note. */
const longest = 20_000

/** `((…))`, of WP-Footnotes with a space before it, of footnotes without one, which may be set to the others. */
const brackets: [open: string, close: string, words: RegExp][] = [
  ['((', '))', /\p{L}/u],
  ['{{', '}}', /\p{L}\s+\p{L}/u],
  ['[[[', ']]]', /\p{L}\s+\p{L}/u],
]

function inBrackets(text: string): Note[] {
  return brackets.flatMap(([open, close, words]) =>
    betweenBrackets(text, open, close).filter((note) => words.test(note.text)),
  )
}

function betweenBrackets(text: string, open: string, close: string): Note[] {
  const found: Note[] = []
  for (let at = text.indexOf(open); at >= 0;) {
    const end = text.indexOf(close, at + open.length)
    if (end < 0) {
      break
    }
    const last = text[end + close.length] === close[0] ? end + 1 : end
    const inner = text.slice(at + open.length, last)
    if (
      inner.length < longest &&
      isBalanced(inner) &&
      !inner.includes(open) &&
      !isInTag(text, at)
    ) {
      // Of three signs, the third one belongs to them.
      const [, within = inner] = /^[({](.*)[)}]$/s.exec(inner) ?? []
      found.push({
        name: '',
        end: last + close.length,
        start: at,
        text: isBalanced(within) ? within : inner,
      })
    }
    // Of several that begin before it ends, the last one does.
    const next = inner.includes(open) ? text.lastIndexOf(open, end - 1) : -1
    at = next > at ? next : text.indexOf(open, last + close.length)
  }
  return found
}

/** `f((x+1)(y))` is no note. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) {
      return false
    }
  }
  return depth === 0
}

function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2000), at)
  return before.lastIndexOf('<') > before.lastIndexOf('>')
}

/** `[1. A note.]`, of FD Footnotes, where they count from one on. */
function numbered(text: string): Note[] {
  const found = [...text.matchAll(/\[(\d{1,3})\.\s+([^[\]]{1,5000})\]/g)]
  const isInOrder = found.every(([, number], index) => Number(number) === index + 1)
  return isInOrder
    ? found.map((match) => ({
        name: '',
        end: match.index + match[0].length,
        start: match.index,
        text: match[2] ?? '',
      }))
    : []
}
