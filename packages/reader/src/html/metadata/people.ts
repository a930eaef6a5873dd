// The people that JSON-LD names as authors, and what they are where.
import type { AuthorAffiliation, PartialFields } from '../../dom/metadata/types.ts'

import { parseAffiliations } from '../../text/byline/parseAffiliations.ts'
import { isOffice, namesIn, namesMarked } from '../../values/names.ts'
import { plain } from '../../values/plain.ts'
import { listOf, resolve, textsOf, type Thing, typesOf } from './jsonLdThings.ts'

const mostAuthors = 100

type People = Required<Pick<PartialFields, 'affiliations' | 'authors' | 'offices'>>

export function peopleIn(value: unknown, things: Thing[]): People {
  const authors: string[] = []
  const offices: string[] = []
  const affiliations: AuthorAffiliation[] = []
  for (const one of listOf(value).slice(0, mostAuthors)) {
    const thing = typeof one === 'string' ? { name: one } : resolve(one, things)
    const text = textsOf(thing?.name).join('; ') || givenNames(thing)
    const names = namesOf(thing, text)
    authors.push(...names)
    offices.push(
      ...(names.length === 0 && plain(text) && !/^https?:/.test(text) ? [plain(text, 200)] : []),
    )
    affiliations.push(
      ...(names.length === 1 && thing ? affiliationsOf(thing, names[0] ?? '', things) : []),
    )
  }
  return { affiliations, authors: [...new Set(authors)], offices }
}

function givenNames(thing: Thing | undefined): string {
  return [thing?.givenName, thing?.additionalName, thing?.familyName]
    .flatMap((part) => plain(part, 40) || [])
    .join(' ')
}

/** A page may say that one word is a person, or that an organisation is none. */
function namesOf(thing: Thing | undefined, text: string): string[] {
  const types = thing ? typesOf(thing) : []
  if (types.some((type) => /Organization$|^WebSite$/.test(type))) {
    return []
  }
  const isPerson = types.includes('Person')
  const name = plain(text, 80)
  const isWhole = isPerson && /^\p{L}[^@/:|;&\d]{1,59}$/u.test(name) && !isOffice(name)
  const names = isPerson ? namesMarked(text) : namesIn(text)
  return names.length === 0 && isWhole ? [name] : names
}

/** `jobTitle` with `worksFor` or `affiliation`; else what a description says. */
function affiliationsOf(person: Thing, name: string, things: Thing[]): AuthorAffiliation[] {
  const role = plain(textsOf(person.jobTitle).join(', '), 200)
  const found = [...listOf(person.affiliation), ...listOf(person.worksFor)].flatMap((one) => {
    const institution = plain(textsOf(resolve(one, things)?.name).join(', '), 200)
    return institution
      ? [{ institution, printed: [role, institution].filter(Boolean).join(', ') }]
      : []
  })
  const stated = [...new Map(found.map((one) => [one.institution, one])).values()].map((one) => ({
    ...one,
    name,
    acronym: null,
    role: role || null,
  }))
  const described = stated.length > 0 ? [] : [role, ...textsOf(person.description)].filter(Boolean)
  return [...stated, ...described.flatMap((text) => fromText(plain(text), name))]
}

/** `Jane Doe is a senior fellow at …`, or without the name. */
function fromText(text: string, name: string): AuthorAffiliation[] {
  const predicate = text.startsWith(name) ? text.slice(name.length) : text
  return parseAffiliations(predicate.slice(0, 600)).map((one) => ({ ...one, name }))
}
