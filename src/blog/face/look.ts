// The colours and fonts that the settings of the blog choose: for its pages, its mails and the pictures of links.
import type { Accent, Typeface } from '../../types/blog.ts'
import type { Face } from '../pages/pageSite.ts'

export type Look = Pick<Face, 'accent' | 'typeface'>

type Colours = [light: string, dark: string]

/** On light and on dark paper. A test measures their contrast. */
export const colours: Record<'usual' | Accent, Colours> = {
  blue: ['#1c4f94', '#9cc4f5'],
  green: ['#2c5f2d', '#a3d498'],
  grey: ['#4a4741', '#d3cdc2'],
  purple: ['#5b3a8e', '#cfb6f4'],
  rose: ['#97204f', '#f5a5c1'],
  teal: ['#0d5c63', '#83d3d2'],
  // As base.css has it.
  usual: ['#7a2e1d', '#f0a58f'],
}

export function coloursOf({ accent }: Look): Colours {
  return colours[accent ?? 'usual']
}

const serif = "Charter,'Iowan Old Style',Georgia,serif"

const stacks: Record<Typeface, string> = {
  sans: "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif",
  serif,
  'source-serif': `'Source Serif 4',${serif}`,
}

export function fontsOf({ typeface }: Look): string {
  return stacks[typeface ?? 'source-serif']
}

/** Of pages, after base.css. Not on paper, which is printed in black. */
export function lookOf(look: Look): string {
  const [light, dark] = coloursOf(look)
  const colour = look.accent
    ? `@media screen{:root{--link:${light}}}@media screen and (prefers-color-scheme:dark){:root{--link:${dark}}}`
    : ''
  return hasOwnFont(look) ? colour : `${colour}:root{--serif:${fontsOf(look)}}`
}

/** Whether pages load the files of Source Serif 4. */
export function hasOwnFont({ typeface }: Look): boolean {
  return typeface === null || typeface === 'source-serif'
}
