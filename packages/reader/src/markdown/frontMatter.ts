// What stands above the text of a Markdown file, as fields of an article.
import type { PartialFields } from '../dom/metadata/types.ts'
import type { ArticleKind } from '../types.ts'

import { ambiguousDay, dayOrderOf } from '../values/dates.ts'
import { kindOfWords } from '../values/kinds.ts'
import { addressIn, dayIn, doiIn, languageIn, plain } from '../values/values.ts'
import { findBlock, lowerKeys, type Values } from './frontMatterBlocks.ts'
import { peopleOf } from './frontMatterPeople.ts'
import { bare, firstOf, isValues, listOf, textsOf } from './frontMatterValues.ts'

export interface FrontMatter {
  acknowledgements: string[]
  /** Sentences for an editor: what could be read in more than one way. */
  doubts: string[]
  fields: PartialFields
  leadImage: FrontMatterImage | null
  rest: string
  standfirst: string[]
  /** All that stands there, by names in small letters. */
  values: Values
}

/** @throws SourceUnreadable where it is no YAML */
export function readFrontMatter(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '')
  const [block, values] = findBlock(text)
  const first = firstOf(values)
  const fields = fieldsOf(values)
  const date = dateOf(values)
  return {
    acknowledgements: textsOf(first('thanks', 'acknowledgements', 'acknowledgments')),
    doubts: fields.published ? [] : doubtOf(date),
    fields,
    leadImage: leadImageOf(values),
    rest: text.slice(block.length),
    standfirst: standfirstOf(values),
    values,
  }
}

/** `published: true` says whether it is, not when. */
function dateOf(values: Values): string {
  const dates = ['date', 'published', 'publishdate', 'pubdate', 'publishedat', 'datepublished']
    .map((name) => plain(values[name], 100))
    .filter((text) => text && !/^(?:true|false|yes|no)$/i.test(text))
  const length = lengths[plain(values.dateprecision, 10)]
  return (dates[0] ?? '').slice(0, length)
}

/** Of `2012-03-01`, of which only so much is known. */
const lengths: Record<string, number> = { month: 7, year: 4 }

function doubtOf(date: string): string[] {
  const ambiguous = ambiguousDay(date)
  if (ambiguous) {
    return [`The date “${ambiguous}” can be read in two ways: it was left out.`]
  }
  return date ? [`The date “${date}” could not be read: it was left out.`] : []
}

/** An abstract stands below a subtitle. */
function standfirstOf(values: Values): string[] {
  const names = ['standfirst', 'subtitle', 'subheading', 'dek', 'description', 'summary']
  const line = firstOf(values)(...names, 'excerpt', 'lead')
  const lines = [...listOf(line), values.abstract]
  const texts = lines.map((text) => plain(text, 3000)).filter(Boolean)
  return [...new Set(texts)]
}

/** Names as static sites and note-taking programs use them, too. */
function fieldsOf(given: Values): PartialFields {
  const first = firstOf(given)
  const language = languageIn(first('language', 'lang', 'locale'))
  const outlet = first('outlet', 'publication', 'publisher', 'newspaper', 'journal')
  const fields: PartialFields = {
    ...peopleOf(given),
    canonicalUrl: addressIn(first('canonical', 'canonicalurl')),
    doi: doiIn(first('doi')),
    issue: plain(first('issue', 'outletissue')),
    kind: kindOf(plain(first('kind', 'type', 'genre')), textsOf(first('categories', 'category'))),
    language,
    published: dayIn(dateOf(given), dayOrderOf(language)),
    series: textsOf(first('series'))[0],
    siteName: plain(bare(plain(isValues(outlet) ? outlet.name : outlet))),
    title: plain(first('title')),
    topics: topicsOf(first('topics', 'tags', 'keywords', 'categories'), 'layout' in given),
    translationOf: bare(plain(first('translationof'))),
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

/** Jekyll has spaces between topics, where there is no comma. */
function topicsOf(value: unknown, isJekyll: boolean): string[] {
  const isSpaced = isJekyll && typeof value === 'string' && !value.includes(',')
  return textsOf(value)
    .flatMap((text) => (Array.isArray(value) ? [text] : text.split(isSpaced ? /\s+/ : /,|\s(?=#)/)))
    .map((text) => text.trim().replace(/^#/, ''))
    .filter(Boolean)
    .slice(0, 20)
}

interface FrontMatterImage {
  caption: string
  credit: null | string
  src: string
}

const names = [
  'image',
  'cover',
  'leadimage',
  'featuredimage',
  'featureimage',
  'heroimage',
  'headerimage',
  'coverimage',
  'banner',
]

/** The picture that front matter names, where it has words. */
function leadImageOf(values: Values): FrontMatterImage | null {
  const given = firstOf(values)(...names)
  const image = isValues(given) ? lowerKeys(given) : { src: given }
  const first = firstOf({ ...image, ...suffixed(values) })
  const caption = plain(first('caption', 'alt'))
  const credit = plain(first('credit'))
  const src = addressIn(firstOf(image)('src', 'url', 'image', 'path')) ?? ''
  return caption || credit ? { caption, credit: credit || null, src } : null
}

const suffix = new RegExp(`^(?:${names.join('|')})(alt|caption|credit)$`)

/** `image_caption`, `imageAlt`, `cover_credit`. */
function suffixed(values: Values): Values {
  const found = Object.entries(values).flatMap(([key, value]) => {
    const [, name] = suffix.exec(key) ?? []
    return name ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}
