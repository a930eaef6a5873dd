// Names and titles as they are seen.

/** Looks like a space, but is a letter or a symbol to Unicode. */
const blanks = '\u115F\u2800\u1160\u3164\uFFA0'

/** Joiners shape the letters of some scripts: they stay within a name. The others are left behind by pages and programs. */
const formats = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const unseen = `[\\s\\p{C}${blanks}]+`
const edges = new RegExp(`^${unseen}|${unseen}$`, 'gu')

/** Without characters that nobody sees; '' where there is nothing else. */
export function withoutInvisible(text: string): string {
  return text.replace(formats, '').replace(edges, '')
}
