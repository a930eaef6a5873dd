// The accent and the typeface of a blog as custom properties: colours by name, each readable in the light and the dark.
import type { Accent, Typeface } from '../../types/blog.ts'
import type { Face } from './pageSite.ts'

/** On light and on dark paper. A test measures their contrast. */
export const colours: Record<Accent, [light: string, dark: string]> = {
  blue: ['#1c4f94', '#9cc4f5'],
  green: ['#2c5f2d', '#a3d498'],
  grey: ['#4a4741', '#d3cdc2'],
  purple: ['#5b3a8e', '#cfb6f4'],
  rose: ['#97204f', '#f5a5c1'],
  teal: ['#0d5c63', '#83d3d2'],
}

const stacks: Record<Exclude<Typeface, 'source-serif'>, string> = {
  sans: "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif",
  serif: "Charter,'Iowan Old Style',Georgia,serif",
}

/** Not on paper, which is printed in black. */
export function lookOf({ accent, typeface }: Pick<Face, 'accent' | 'typeface'>): string {
  const [light, dark] = accent ? colours[accent] : []
  const colour = light
    ? `@media screen{:root{--link:${light}}}@media screen and (prefers-color-scheme:dark){:root{--link:${dark}}}`
    : ''
  return typeface && typeface !== 'source-serif'
    ? `${colour}:root{--serif:${stacks[typeface]}}`
    : colour
}

/** Whether pages load the files of Source Serif 4. */
export function hasOwnFont({ typeface }: Pick<Face, 'typeface'>): boolean {
  return typeface === null || typeface === 'source-serif'
}
