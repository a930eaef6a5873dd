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
