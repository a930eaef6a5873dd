// The authors that meta tags name.
import type { AuthorAffiliation, PartialFields, Tags } from '../../dom/metadata/types.ts'

import { isName, namesIn, namesInKana, turned } from '../../values/names.ts'
import { plain } from '../../values/plain.ts'
import { textsOf, thingsIn } from './jsonLdThings.ts'

const tagNames = [
  'author',
  'authors',
  'article:author',
  'og:article:author',
  'og:author',
  'dc.author',
  'article:author_name',
  'article.author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'dc.contributor',
  'creator',
  'writer',
]

/** Journals write `Doe, Jane`, one tag for each author. */
export function taggedAuthors(
  tags: Tags,
  document: Document,
): Pick<PartialFields, 'affiliations' | 'authors' | 'offices'> {
  const creators = [...(tags.get('dc.creator') ?? []), ...(tags.get('dcterms.creator') ?? [])]
  const named = [
    ...tagNames.flatMap((name) => tags.get(name) ?? []),
    ...labelled(tags),
    ...ofParsely(tags),
  ].filter((name) => !/^https?:|^@|facebook\.com/.test(name.trim()))
  const lists = [
    citedAuthors(tags.get('citation_author') ?? tags.get('citation_authors') ?? []),
    creators.map(turned).flatMap(namesIn),
    named.flatMap(peopleIn),
  ]
  const authors = lists.find((names) => names.length > 0) ?? []
  return {
    affiliations: citedAffiliations(document),
    authors: [...new Set(authors)],
    offices: authors.length > 0 ? [] : officesIn(named),
  }
}

function peopleIn(text: string): string[] {
  return (
    [namesIn(text), namesIn(turned(text)), namesInKana(text)].find((one) => one.length > 0) ?? []
  )
}

function officesIn(named: string[]): string[] {
  return named
    .map((name) => plain(name, 200))
    .filter(Boolean)
    .slice(0, 3)
}

const byLabel =
  /^(?:written by|author|(?:verfasst|geschrieben) von|(?:écrit|rédigé) par|escrito por|scritto da|geschreven door)$/iu

/** Plugins of WordPress write `twitter:label1` with `Written by`, and the name in `twitter:data1`. */
function labelled(tags: Tags): string[] {
  return ['1', '2'].flatMap((number) =>
    byLabel.test((tags.get(`twitter:label${number}`)?.[0] ?? '').trim())
      ? (tags.get(`twitter:data${number}`) ?? [])
      : [],
  )
}

/** An older form, with all that Parse.ly asks for in one tag. */
function ofParsely(tags: Tags): string[] {
  const [thing] = thingsIn(tags.get('parsely-page')?.[0] ?? '')
  return textsOf(thing?.authors ?? thing?.author)
}

/** Authors of journals, as their pages give them to libraries: a tag for each, and one for each of their institutions. */
function citedAuthors(values: string[]): string[] {
  return values
    .flatMap((value) => value.split(/;|\s(?:and|&)\s/))
    .map(turned)
    .filter((name) => isName(name) || /^\p{Lu}\S* \p{Lu}/u.test(name))
}

/** An institution belongs to the author before it. */
function citedAffiliations(document: Document): AuthorAffiliation[] {
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
