// What a page says of its article in JSON-LD.
import type { PartialFields } from './types.ts'

import { addressIn, dayIn, doiIn, languageIn, namesIn, plain } from './values.ts'

type Thing = Record<string, unknown>

const articleTypes =
  /^(?:\w*Article|Report|BlogPosting|SocialMediaPosting|Chapter|Review|Interview)$/

/** Pages have one or a few; more is an attack. */
const maxScripts = 30
const maxThings = 2000
const mostAuthors = 100

export function readJSONLD(document: Document): PartialFields {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const things = scripts
    .slice(0, maxScripts)
    .flatMap((script) => thingsIn(script.textContent ?? ''))
  const article = things.find((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  return article ? fieldsOf(article, things) : {}
}

function thingsIn(text: string): Thing[] {
  try {
    return flatten(
      JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')),
    )
  } catch (error) {
    if (error instanceof SyntaxError) {
      return []
    }
    throw error
  }
}

function flatten(value: unknown): Thing[] {
  const found: Thing[] = []
  const queue = [value]
  while (queue.length > 0 && found.length < maxThings) {
    const next = queue.shift()
    if (Array.isArray(next)) {
      queue.push(...next.slice(0, maxThings))
    } else if (isThing(next)) {
      found.push(next)
      queue.push(next['@graph'], next.mainEntity, next.mainEntityOfPage)
    }
  }
  return found
}

function fieldsOf(article: Thing, things: Thing[]): PartialFields {
  const publisher = resolve(article.publisher, things)
  const whole = resolve(article.isPartOf, things)
  const journal = resolve(whole?.isPartOf, things) ?? whole
  return {
    authors: authorsOf(article, things),
    description: plain(article.description),
    doi:
      doiIn(article.doi) ?? doiIn(textsOf(article.identifier).join(' ')) ?? doiIn(article.sameAs),
    image: addressIn(imageOf(article.image, things)),
    issue: issueOf(whole),
    language: languageIn(textsOf(article.inLanguage)[0]),
    published: dayIn(article.datePublished) ?? dayIn(article.dateCreated),
    siteName: periodicalName(journal) || plain(publisher?.name),
    title: plain(article.headline) || plain(article.name),
    topics: topicsOf(article.keywords),
    url: addressIn(article.url) ?? addressIn(idOf(article.mainEntityOfPage)),
  }
}

function authorsOf(article: Thing, things: Thing[]): string[] {
  const authors = listOf(article.author ?? article.creator)
    .slice(0, mostAuthors)
    .flatMap((one) => {
      const thing = resolve(one, things)
      const isPerson = !thing || !typesOf(thing).includes('Organization')
      return isPerson
        ? namesIn(typeof one === 'string' ? one : textsOf(thing?.name).join('; '))
        : []
    })
  return [...new Set(authors)]
}

/** Only a journal or newspaper: a page is a part of its site, too. */
function periodicalName(thing: Thing | undefined): string {
  const isPeriodical =
    thing && typesOf(thing).some((type) => /Periodical|Newspaper|Magazine|Publication/.test(type))
  return isPeriodical ? plain(thing.name) : ''
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

/** A thing may stand elsewhere in the page, under its `@id`. */
function resolve(value: unknown, things: Thing[]): Thing | undefined {
  const [first] = listOf(value)
  if (typeof first === 'string') {
    return { name: first }
  }
  if (!isThing(first)) {
    return undefined
  }
  const isReference = first['@id'] !== undefined && first.name === undefined
  return isReference
    ? (things.find(
        (one) => one['@id'] === first['@id'] && one !== first && one.name !== undefined,
      ) ?? first)
    : first
}

function idOf(value: unknown): unknown {
  return isThing(value) ? value['@id'] : value
}

function typesOf(thing: Thing): string[] {
  return textsOf(thing['@type'])
}

function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') {
      return [one]
    }
    return isThing(one) ? textsOf(one.value ?? one.name ?? one['@value']) : []
  })
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
