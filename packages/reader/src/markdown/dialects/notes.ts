// Programs for notes: links between notes, embeds, callouts and comments of Obsidian; and signs of pandoc and others.
import type { Dialect } from './types.ts'

const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i

export const notes: Dialect = (text, leave) => {
  const isObsidian = /\[\[[^[\]]+\]\]|^>\s*\[![\w-]+\]/m.test(text)
  return (
    (isObsidian ? withoutMarks(text) : text)
      .replace(
        /!\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,300}))?\]\](?!\()/g,
        (all, file: string, words = '') =>
          picture.test(file)
            ? `![${/^[\dx]*$/.test(words) ? '' : words}](${encodeURI(file)})`
            : leave(all),
      )
      .replace(
        /\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\](?!\()/g,
        (_, name: string, words = '') => words || nameOf(name),
      )
      .replace(
        /^((?:>[ \t]?){1,5})\[!([\w-]{1,30})\][+-]?[ \t]*(.{0,300})$/gm,
        (_, quote, kind, title) => `${quote}**${title || capitalised(kind)}**\n${quote}`,
      )
      // Notes that stand on lines of their own are paragraphs.
      .replace(
        /\n(?=(?:\[\d{1,3}\][ \t]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[ \t]?|(?:\\\*|[†‡])[ \t]?(?=\p{Lu}))\S)/gu,
        '\n\n',
      )
      .replace(/==(?=\S)([^=\n]{1,1000})(?<=\S)==/g, '$1')
      .replace(/(?<=[\p{L}\p{N})])~([^\s~]{1,20})~(?!~)/gu, '<sub>$1</sub>')
      .replace(/^\^([^\s^[\]]{1,3})\^(?=\s?\S)/gm, '<sup>$1</sup>')
      .replace(/(?<=[\p{L}\p{N})[])\^([^\s^[\]]{1,20})\^/gu, '<sup>$1</sup>')
  )
}

/** Comments, and the ids of blocks. */
function withoutMarks(text: string): string {
  return text.replace(/%%[^%]{0,5000}%%/g, '').replace(/[ \t]\^[a-z][\w-]{1,40}[ \t]*$/gim, '')
}

/** `people/Ada Quill#Life` is the note "Ada Quill". */
function nameOf(path: string): string {
  return path
    .replace(/(?<=.)#.*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

const definition = /^ {0,3}\[\^([^[\]\n]{1,80}\s[^[\]\n]{0,80})\]:/gm

/**
 * Names of notes that no parser of Markdown takes: those with spaces, as in `[^named note]`, get hyphens where the file
 * defines them. What is no name is a note in the text, as MultiMarkdown and iA Writer have it: `[^Like this one.]`.
 */
export const noteNames: Dialect = (text) => {
  const names = new Set([...text.matchAll(definition)].map(([, name = '']) => keyOf(name)))
  return text
    .replace(/\^\[(?:[^[\]\n]|\n(?![ \t]*\n)|\[[^[\]\n]{0,300}\]){1,2000}\]/g, inOneLine)
    .replace(/\[\^([^[\]\n]{1,160})\]/g, (all, name: string) =>
      names.has(keyOf(name)) ? `[^${keyOf(name)}]` : all,
    )
    .replace(/\[\^([^[\]\n]{1,60}\s[^[\]\n]{1,1000})\](?!:)/g, '^[$1]')
}

/** A note in the text may be wrapped as the text is. */
function inOneLine(note: string): string {
  return note.replace(/[ \t]*\n[ \t]*/g, ' ')
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-')
}
