// What a page says of its article in JSON-LD.
import type { PartialFields } from '../../dom/metadata/types.ts'

import { kindOfTypes } from '../../values/kinds.ts'
import { addressIn, dayIn, doiIn, languageIn, plain } from '../../values/values.ts'
import { isThing, listOf, resolve, textsOf, type Thing, thingsIn, typesOf } from './jsonLdThings.ts'
import { peopleIn } from './people.ts'

const articleTypes = /^(?:\w*Article|Report|\w*Posting|Chapter|Review|Interview)$/

/** What stands for the article where the page names none. */
const pageTypes = /^(?:\w*Page|CreativeWork|VideoObject|Recipe|TechArticle)$/

/** Pages have one or a few; more is an attack. */
const maxScripts = 30

export function readJSONLD(document: Document): PartialFields {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const things = scripts
    .slice(0, maxScripts)
    .flatMap((script) => thingsIn(script.textContent ?? ''))
  const isOf = (pattern: RegExp) => (thing: Thing) =>
    typesOf(thing).some((type) => pattern.test(type))
  const article = things.find(isOf(articleTypes))
  const page = things.find((thing) => isOf(pageTypes)(thing) && thing.datePublished !== undefined)
  return article ? fieldsOf(article, things) : page ? fieldsOf(page, things) : {}
}

function fieldsOf(article: Thing, things: Thing[]): PartialFields {
  const publisher = resolve(article.publisher, things)
  const whole = resolve(article.isPartOf, things)
  const journal = resolve(whole?.isPartOf, things) ?? whole
  return {
    ...peopleIn(article.author ?? article.creator, things),
    created: dayIn(article.dateCreated),
    description: plain(article.description),
    doi:
      doiIn(article.doi) ?? doiIn(textsOf(article.identifier).join(' ')) ?? doiIn(article.sameAs),
    image: addressIn(imageOf(article.image, things)),
    issue: issueOf(whole),
    kind: kindOfTypes(typesOf(article)),
    language: languageIn(textsOf(article.inLanguage)[0]),
    published: dayIn(article.datePublished),
    section: plain(textsOf(article.articleSection).join(', '), 200),
    series: seriesName(whole) || seriesName(journal),
    siteName: periodicalName(journal) || plain(publisher?.name),
    title: plain(article.headline) || plain(article.name),
    topics: topicsOf(article.keywords),
    url: addressIn(article.url) ?? addressIn(idOf(article.mainEntityOfPage)),
  }
}

/** Only a journal or newspaper: a page is a part of its site, too. */
function periodicalName(thing: Thing | undefined): string {
  const isPeriodical =
    thing && typesOf(thing).some((type) => /Periodical|Newspaper|Magazine|Publication/.test(type))
  return isPeriodical ? plain(thing.name) : ''
}

function seriesName(thing: Thing | undefined): string {
  return thing && typesOf(thing).some((type) => /Series$/.test(type)) ? plain(thing.name) : ''
}

function issueOf(whole: Thing | undefined): string {
  const volume = numberIn(whole?.volumeNumber)
  const issue = numberIn(whole?.issueNumber)
  return [volume && `vol. ${volume}`, issue && `issue ${issue}`].filter(Boolean).join(', ')
}

function numberIn(value: unknown): string {
  return typeof value === 'number' ? String(value) : plain(value, 20)
}

function topicsOf(keywords: unknown): string[] {
  const words = typeof keywords === 'string' ? keywords.split(',') : textsOf(keywords)
  return words
    .map((word) => plain(word, 80))
    .filter(Boolean)
    .slice(0, 20)
}

function imageOf(image: unknown, things: Thing[]): unknown {
  const [first] = listOf(image)
  return typeof first === 'string' ? first : (resolve(first, things)?.url ?? undefined)
}

function idOf(value: unknown): unknown {
  return isThing(value) ? value['@id'] : value
}
