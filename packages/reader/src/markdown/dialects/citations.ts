// Citations of MultiMarkdown, `[p. 23][#penn]`, whose sources stand in the file: they become notes. Its attributes of
// pictures are left out, and its captions of tables are lines of text.
import type { Dialect } from './types.ts'

export const citations: Dialect = (text) => {
  const keys = new Set(
    [...text.matchAll(/^\[#([^\]\n]{1,60})\]:/gm)].map(([, key = '']) => key.toLowerCase()),
  )
  const isKnown = (key: string) => keys.has(key.toLowerCase())
  return text
    .replace(/^\[#([^\]\n]{1,60})\]:/gm, (_, key: string) => `[^${idOf(key)}]:`)
    .replace(
      /(?:\[([^[\]\n]{0,100})\])?\[#([^[\]\n]{1,60})\];?/g,
      (all, place: string | undefined, key: string) =>
        isKnown(key)
          ? `${place && !/^not cited$/i.test(place) ? ` (${place})` : ''}[^${idOf(key)}]`
          : all,
    )
    .replace(/^(\|[^\n]*\n)\[([^[\]\n]{1,300})\](?:\[[^[\]\n]{0,100}\])?[ \t]*$/gm, '$1\n$2')
    .replace(
      /^\[([^[\]\n]{1,300})\](?:\[[^[\]\n]{0,100}\])?[ \t]*\n(?:[ \t]*\n)?(?=\|)/gm,
      '$1\n\n',
    )
    .replace(
      /^( {0,3}\[[^\]^\n]{1,200}\]:[ \t]*\S{1,2000}(?:[ \t]+"[^"\n]{0,500}")?)(?:[ \t]+[\w-]{1,20}=\S{1,50})+[ \t]*$/gm,
      '$1',
    )
}

function idOf(key: string): string {
  return `cite-${key.replace(/\s+/g, '-')}`
}
