// The roles of a block, in the order of the menu, with their keys. Pure.
import type { BlockRole } from 'offprint-reader'

export const roleKeys: Record<BlockRole, string> = {
  acknowledgements: 'a',
  body: 'b',
  boilerplate: 'x',
  byline: 'y',
  caption: 'c',
  credit: 'r',
  footnote: 'f',
  heading: 'h',
  note: 'n',
  standfirst: 's',
  title: 't',
}

export const roles: BlockRole[] = [
  'title',
  'standfirst',
  'byline',
  'body',
  'heading',
  'caption',
  'credit',
  'footnote',
  'note',
  'acknowledgements',
  'boilerplate',
]

export function roleOfKey(key: string): BlockRole | undefined {
  return roles.find((role) => roleKeys[role] === key.toLowerCase())
}
