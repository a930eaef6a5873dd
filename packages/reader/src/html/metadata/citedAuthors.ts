// Authors of journals, as their pages give them to libraries: a tag for each, and one for each of their institutions.
import type { AuthorAffiliation } from '../../dom/metadata/types.ts'

import { isName, turned } from '../../values/names.ts'
import { plain } from '../../values/plain.ts'

export function citedAuthors(values: string[]): string[] {
  return values
    .flatMap((value) => value.split(/;|\s(?:and|&)\s/))
    .map(turned)
    .filter((name) => isName(name) || /^\p{Lu}\S* \p{Lu}/u.test(name))
}

/** An institution belongs to the author before it. */
export function citedAffiliations(document: Document): AuthorAffiliation[] {
  const found: AuthorAffiliation[] = []
  let name = ''
  for (const tag of [...document.querySelectorAll('meta[name^="citation_author"]')].slice(0, 500)) {
    const value = plain(tag.getAttribute('content'), 300)
    switch (tag.getAttribute('name')) {
      case 'citation_author':
        name = turned(value)
        break
      case 'citation_author_institution':
        if (name && value) {
          found.push({
            name,
            acronym: null,
            institution: institutionIn(value),
            printed: value,
            role: null,
          })
        }
        break
      default:
    }
  }
  return found
}

/** `Department of History, University of Cork, Cork, Ireland`: the name of the whole. */
function institutionIn(text: string): string {
  const parts = text.split(/,\s+/)
  return (
    parts.find((part) =>
      /univers|institut|colleg|academ|hochschule|école|centre|center|council|ministry|hospital|foundation/iu.test(
        part,
      ),
    ) ??
    parts[0] ??
    text
  )
}
