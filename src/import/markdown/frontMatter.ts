// What stands above the text of a Markdown file, as fields of an article.
import type { AuthorAffiliation, PartialFields } from '../page/metadata/types.ts'
import type { ArticleKind } from '../types.ts'

import { ambiguousDay, dayOrderOf } from '../page/metadata/dates.ts'
import { kindOfWords } from '../page/metadata/kinds.ts'
import { addressIn, dayIn, doiIn, languageIn, plain } from '../page/metadata/values.ts'
import { findBlock, lowerKeys, type Values } from './frontMatterBlocks.ts'

export interface FrontMatter {
  /** Sentences for an editor: what could be read in more than one way. */
  doubts: string[]
  fields: PartialFields
  leadImage: { caption: string; credit: null | string; src: string } | null
  rest: string
  standfirst: string[]
}

/** @throws SourceUnreadable where it is no YAML */
export function readFrontMatter(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '')
  const [block, values] = findBlock(text)
  const first = firstOf(values)
  const fields = fieldsOf(values)
  const date = first('date', 'published', 'publishdate', 'pubdate')
  const ambiguous = fields.published ? undefined : ambiguousDay(plain(date))
  return {
    doubts: ambiguous ? [`The date “${ambiguous}” can be read in two ways: it was left out.`] : [],
    fields,
    leadImage: leadImageOf(values),
    rest: text.slice(block.length),
    standfirst: standfirstOf(values),
  }
}

/** An abstract stands below a subtitle. */
function standfirstOf(values: Values): string[] {
  const names = ['standfirst', 'subtitle', 'subheading', 'dek', 'description', 'summary']
  const line = firstOf(values)(...names, 'excerpt', 'lead')
  const texts = [line, values.abstract].map((text) => plain(text, 3000)).filter(Boolean)
  return [...new Set(texts)]
}

function firstOf(values: Values) {
  return (...names: string[]) =>
    names.map((name) => values[name]).find((value) => value !== undefined && value !== '')
}

/** Names as static sites and note-taking programs use them, too. */
function fieldsOf(given: Values): PartialFields {
  const first = firstOf(given)
  const language = languageIn(first('language', 'lang', 'locale'))
  const authors = first('authors', 'author', 'byline')
  const outlet = first('outlet', 'publication', 'publisher', 'newspaper', 'journal')
  const fields: PartialFields = {
    affiliations: affiliationsOf(authors),
    authors: namesOf(authors),
    canonicalUrl: addressIn(first('canonical', 'canonicalurl')),
    doi: doiIn(first('doi')),
    issue: plain(first('issue', 'outletissue')),
    kind: kindOf(plain(first('kind', 'type', 'genre')), textsOf(first('categories', 'category'))),
    language,
    published: dayIn(first('date', 'published', 'publishdate', 'pubdate'), dayOrderOf(language)),
    series: textsOf(first('series'))[0],
    siteName: plain(bare(plain(isValues(outlet) ? outlet.name : outlet))),
    title: plain(first('title')),
    topics: topicsOf(first('topics', 'tags', 'keywords', 'categories'), 'layout' in given),
    url: addressIn(
      first('url', 'canonicalurl', 'canonical', 'originalurl', 'outleturl', 'source', 'link'),
    ),
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0),
  )
}

const kinds = ['analysis', 'brief', 'chapter', 'interview', 'journal-article', 'op-ed', 'review']

function kindOf(name: string, categories: string[]): ArticleKind | undefined {
  const key = name.toLowerCase().replace(/[\s_]+/g, '-')
  return (
    (kinds.find((one) => one === key) as ArticleKind | undefined) ??
    kindOfWords([name, ...categories])
  )
}

function namesOf(value: unknown): string[] {
  return textsOf(value)
    .flatMap((text) => text.split(/\s*(?:[;,&]|\b(?:and|und)\b)\s*/))
    .map((name) => name.replace(/^(?:by|von)\s+/i, ''))
    .filter(Boolean)
}

function affiliationsOf(value: unknown): AuthorAffiliation[] {
  return listOf(value).flatMap((one) => {
    const { name, affiliation, institution, role } = isValues(one) ? lowerKeys(one) : {}
    const place = plain(textsOf(affiliation ?? institution)[0])
    const printed = [plain(role), place].filter(Boolean).join(', ')
    return place && plain(name)
      ? [
          {
            name: plain(name),
            acronym: null,
            institution: place,
            printed,
            role: plain(role) || null,
          },
        ]
      : []
  })
}

/** Jekyll has spaces between topics, where there is no comma. */
function topicsOf(value: unknown, isJekyll: boolean): string[] {
  const isSpaced = isJekyll && typeof value === 'string' && !value.includes(',')
  return textsOf(value)
    .flatMap((text) => (Array.isArray(value) ? [text] : text.split(isSpaced ? /\s+/ : /,|\s(?=#)/)))
    .map((text) => text.trim().replace(/^#/, ''))
    .filter(Boolean)
    .slice(0, 20)
}

function leadImageOf(values: Values): FrontMatter['leadImage'] {
  const given = firstOf(values)(
    'image',
    'cover',
    'leadimage',
    'featuredimage',
    'featureimage',
    'banner',
  )
  const image = isValues(given) ? lowerKeys(given) : { src: given }
  const first = firstOf({ ...image, ...suffixed(values) })
  const caption = plain(first('caption', 'alt'))
  const credit = plain(first('credit'))
  const src = addressIn(firstOf(image)('src', 'url', 'image', 'path')) ?? ''
  return caption || credit ? { caption, credit: credit || null, src } : null
}

/** `image_caption`, `imageAlt`, `cover_credit`. */
function suffixed(values: Values): Values {
  const found = Object.entries(values).flatMap(([key, value]) => {
    const [, name] =
      /^(?:image|cover|leadimage|featuredimage|featureimage)(alt|caption|credit)$/.exec(key) ?? []
    return name ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}

function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const name = bare(plain(isValues(one) ? lowerKeys(one).name : one))
    return name ? [name] : []
  })
}

/** `[[Ada Quill]]` and `[[people/ada|Ada Quill]]` are links between notes. */
function bare(text: string): string {
  return text.replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, '$1').trim()
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
