// Names of notes that no parser of Markdown takes: those with spaces, as in `[^named note]`, get hyphens where the file
// defines them. What is no name is a note in the text, as MultiMarkdown and iA Writer have it: `[^Like this one.]`.
import type { Dialect } from './types.ts'

const definition = /^ {0,3}\[\^([^[\]\n]{1,80}\s[^[\]\n]{0,80})\]:/gm

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
