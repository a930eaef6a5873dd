// The authors that the markup of a page names.
import type { Surroundings } from './surroundings.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { chunksOf } from '../../dom/head/chunksOf.ts'
import { isBehindLabel, withoutOthers } from '../../dom/head/otherRoles.ts'
import {
  beginsByline,
  isName,
  isOffice,
  namesIn,
  namesMarked,
  officesIn,
} from '../../values/names.ts'

/** The names of the elements around the title; else those that all bylines of the page agree on. */
export function authorsIn({ all, foot, near }: Surroundings): string[] {
  const groups = [
    () => firstGroup(near.filter((one) => isByline(one) && !isOfOthers(one))),
    () => agreed(all.filter(isExplicit)),
    () =>
      agreed(
        all.filter((one) => isByline(one) && [...one.querySelectorAll('a')].some(leadsToAuthor)),
      ),
    () => firstGroup(foot.filter(isExplicit)),
    () => unique(near.filter(isProfile).flatMap(namesOfLink)).slice(0, 6),
    () => agreed([...all, ...foot].filter(isBox).flatMap(headOfBox)),
  ]
  for (const group of groups) {
    const found = group()
    if (found.length > 0) {
      return found
    }
  }
  return []
}

/** Teams and desks that the bylines around the title name. */
export function officesAround({ near }: Surroundings): string[] {
  const texts = near
    .filter((one) => isByline(one) && (one.textContent ?? '').length < longest)
    .flatMap(chunksOf)
  return [...new Set(texts.flatMap(officesIn))].slice(0, 2)
}

/** People who took a picture, are quoted, or did something else. */
function isOfOthers(element: Element): boolean {
  return element.closest('figure, blockquote') !== null || isBehindLabel(element)
}

function agreed(elements: Element[]): string[] {
  const marked = elements.map(namesAt).filter((names) => names.length > 0)
  const distinct = new Set(marked.map((names) => names.join(';').toLowerCase()))
  return distinct.size === 1 ? (marked[0] ?? []) : []
}

/** A note on the author, with the name above it. */
function isBox(element: Element): boolean {
  return (
    /(?:^|[\s_-])(?:author[-_]*(?:bio|box|card|details|info|profile)|about[-_]*(?:the[-_]*)?author)(?:$|[\s_-])/i.test(
      hints(element),
    ) && !/comment|related/i.test(hints(element))
  )
}

function headOfBox(box: Element): Element[] {
  const heads = 'h2, h3, h4, h5, h6, [class*="name"], .fn, strong, a[rel~="author"]'
  return [...box.querySelectorAll(heads)].slice(0, 3)
}

/** A link near the title that leads to a person: nothing else says that it is the author. */
function isProfile(element: Element): boolean {
  return (
    element.localName === 'a' &&
    profile.test(element.getAttribute('href') ?? '') &&
    (element.textContent ?? '').length < 80 &&
    (element.closest('p, blockquote, li')?.textContent ?? '').length < 80
  )
}

function namesOfLink(link: Element): string[] {
  return namesIn(chunksOf(link).join(' '))
}

/** In margins and lists of other articles, there are other bylines: those that belong together stand together. */
function firstGroup(elements: Element[]): string[] {
  const [explicit, loose] = [elements.filter(isExplicit), elements]
  for (const list of [explicit, loose]) {
    const index = list.findIndex((one) => namesAt(one).length > 0)
    const first = list[index]
    if (first) {
      const group = list.slice(index).filter((one) => isBeside(first, one))
      return unique(group.flatMap(namesAt))
    }
  }
  return []
}

function isBeside(first: Element, other: Element): boolean {
  const holder = first.parentElement
  const outer = holder && holder.children.length < 2 ? holder.parentElement : holder
  return other === first || first.contains(other) || (outer?.contains(other) ?? false)
}

function unique(names: string[]): string[] {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const key = name.toLowerCase().replace(/\P{L}/gu, '')
    if (![...byKey.keys()].some((other) => other.includes(key) && other !== key)) {
      byKey.set(key, byKey.get(key) ?? name)
    }
  }
  return [...byKey.values()]
}

function hints(element: Element): string {
  const own = ['class', 'id', 'data-testid', 'data-component', 'data-hook', 'data-qa']
  return own
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 400)
}

/** Microformats, microdata and links that say that they lead to an author. */
function isExplicit(element: Element): boolean {
  return (
    /(?:^|\s)(?:author|creator)(?:\s|$)/i.test(element.getAttribute('itemprop') ?? '') ||
    /(?:^|\s)author(?:\s|$)/i.test(element.getAttribute('rel') ?? '') ||
    /(?:^|\s)(?:p-author|author vcard|vcard author|h-card p-author)(?:\s|$)/i.test(
      hints(element),
    ) ||
    isPersonInRDFa(element) ||
    (element.matches('a, span') && /^username(?:\s|$)/i.test(hints(element))) ||
    ['author', 'byline'].includes(element.localName)
  )
}

/** Drupal names the person who posted an article. */
function isPersonInRDFa(element: Element): boolean {
  return (
    /(?:^|[:\s])Person$/.test(element.getAttribute('typeof') ?? '') &&
    /(?:^|[:\s])name$/.test(element.getAttribute('property') ?? '')
  )
}

const bylineHint =
  /avatar__name|by-?line|by_line|user-name|(?:posted|submitted|written)[-_]by|(?:^|[\s_-])(?:author|authors|authorname|contributors?|createdby|quarto-title-meta-contents|writer|writtenby|redakteur|autor(?:en|es|in)?|auteurs?)(?:$|[\s_-])|[a-z\s_-](?:Author|Byline)/
const noByline =
  /avatar(?!__name)|bio(?:graphy)?(?:$|[\s_-])|box|image|img|photo|picture|social|twitter|follow|comment|date|time/i

function isByline(element: Element): boolean {
  return (
    isExplicit(element) ||
    (bylineHint.test(hints(element)) &&
      !noByline.test(hints(element)) &&
      element.localName !== 'body')
  )
}

const longest = 300

function namesAt(element: Element): string[] {
  const chunks = (element.textContent ?? '').length > 2000 ? [] : chunksOf(element)
  const text = ownChunks(chunks)
  const marked = isExplicit(element)
  if (
    chunks.join(' ').length > (marked || beginsByline(text[0] ?? '') ? longest : longest / 2) ||
    element.querySelector('h1, p + p')
  ) {
    return []
  }
  const inner = innerNames(element)
  const links = [...element.querySelectorAll('a')].filter(leadsToAuthor)
  const content = element.getAttribute('content')
  if (inner.length > 0 || content) {
    const named = content ? [content] : inner.map(nameAt)
    return unique(named.flatMap((name) => (marked ? namesMarked(name) : namesIn(name))))
  }
  const linked = links.flatMap((link) => {
    const found = namesOfLink(link)
    return found.length > 0 ? found : nickname(link)
  })
  const own = linked.filter((name) => text.some((one) => includesName(one, name)))
  if (own.length > 0) {
    return own
  }
  const names = text.flatMap(namesIn).filter(isName)
  return names.length === 0 && marked && text.length === 1 ? namesMarked(text[0]) : names
}

/** One person may hold the names of several, side by side; elsewhere within it, names are those of topics. */
function innerNames(element: Element): Element[] {
  const all = [...element.querySelectorAll('[itemprop~="name"], .fn, .p-name')].slice(0, 20)
  return all.filter((one) => one.parentElement === all[0]?.parentElement)
}

function nameAt(element: Element): string {
  return element.getAttribute('content') ?? wordsOf(element)
}

/** Who took the pictures is an author where nobody else is named. */
function ownChunks(chunks: string[]): string[] {
  const own = withoutOthers(chunks)
  return own.some((chunk) => /\p{L}/u.test(chunk)) ? own : chunks
}

function includesName(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase())
}

/** Not of services that pictures and posts are taken from. */
const profile =
  /^(?!.*(?:flickr|facebook|twitter|instagram|unsplash|pixabay|wikimedia)\.)[^?#]*\/(?:author|autor|auteur|bio|by|columnist|contributor|editor|expert|fellow|journalist|people|person|profil|profile|reporter|scholar|staff|team|user|writer)s?\/[^/?#]/i

/** Within a byline, a link to a profile has a name that may look like any word. */
function nickname(link: Element): string[] {
  const name = wordsOf(link)
  return profile.test(link.getAttribute('href') ?? '') &&
    /^\p{L}[^@/:|;&,\d]{1,39}$/u.test(name) &&
    name.split(' ').length < 4 &&
    !isOffice(name) &&
    !/^(?:about|all|alle|bio|e-?mail|follow|full|mehr|more|profil|read|see|tweet|view)\b/i.test(
      name,
    )
    ? [name]
    : []
}

function leadsToAuthor(link: Element): boolean {
  const href = link.getAttribute('href') ?? ''
  return (
    isExplicit(link) ||
    /\/(?:@|~)|(?:author|autor|by|bio|columnist|contributor|expert|journalist|member|people|person|profil|profile|reporter|staff|team|user|writer)s?(?:[/=_-]|$)/i.test(
      href,
    )
  )
}
