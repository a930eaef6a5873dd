// Fields that a template binds to what the file says of itself: on a cover page, they are its title and its author.
import type { ParagraphRole } from '../package/readStyles.ts'

import { childOf, elementsOf, textIn, valueOf, type XMLElement } from '../xml/walk.ts'

/** By the property that it is bound to; by its name, where it is bound to none. */
const roles: [bound: RegExp, named: RegExp, role: ParagraphRole][] = [
  [/:title\[/, /^(?:title|titel|titre|t[íi]tulo|titolo)$/i, 'Title'],
  [/:subject\[/, /^(?:subtitle|untertitel|sous-titre|subt[íi]tulo|sottotitolo)$/i, 'Subtitle'],
  [/:creator\[/, /^(?:authors?|autor(?:en)?|auteur|autore)$/i, 'Author'],
  [
    /:PublishDate\[/,
    /^(?:publish date|publication date|date|datum|veröffentlichungsdatum)$/i,
    'Date',
  ],
  [/:Abstract\[/, /^(?:abstract|exposee)$/i, 'Abstract'],
]

export function controlRole(control: XMLElement): null | ParagraphRole {
  const properties = childOf(control, 'w:sdtPr')
  const bound = valueOf(childOf(properties, 'w:dataBinding'), 'w:xpath')
  const name = valueOf(childOf(properties, 'w:alias')).trim()
  return roles.find(([path, named]) => path.test(bound) || named.test(name))?.[2] ?? null
}

/** Of a paragraph that holds such a field and nothing else. */
export function roleOfControlIn(paragraph: XMLElement): null | ParagraphRole {
  const [only, ...others] = elementsOf(paragraph).filter(
    (one) => one.name !== 'w:pPr' && textIn(one).trim() !== '',
  )
  return only?.name === 'w:sdt' && others.length === 0 ? controlRole(only) : null
}
