// The authors that meta tags name.
import type { PartialFields, Tags } from '../../dom/metadata/types.ts'

import { namesIn, namesInKana, turned } from '../../values/names.ts'
import { plain } from '../../values/plain.ts'
import { citedAffiliations, citedAuthors } from './citedAuthors.ts'
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
