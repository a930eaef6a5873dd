// Names of authors with raised numbers, and the lines below them that say what each number stands for:
// `Ada Quill¹, Bo Reed²`, `¹ Delta Institute`, `² Port Trust`.
import type { AuthorAffiliation } from '../metadata/types.ts'

import { nameOf, wordsOf } from '../../document/fromHTML/dom.ts'
import { toPlainDigits } from '../../document/notes/markLabels.ts'
import { namesIn } from '../../values/values.ts'
import { textsIn } from './labelledLines.ts'
import { isInstitution, type TakenLines } from './takeNames.ts'

export interface MarkedNames extends Omit<TakenLines, 'signatures'> {
  affiliations: AuthorAffiliation[]
}

/** So many lines are looked at, and so many may say what the numbers stand for. */
const most = { head: 8, places: 12 }

const longestLine = 400

const labels = /^[\d*†‡§a-z](?:[\s,;]*[\d*†‡§a-z])*$/u

export function takeMarkedNames(body: Element): MarkedNames {
  const found: MarkedNames = { affiliations: [], authors: [], boilerplate: [], bylineText: [] }
  const lines = [...body.children].filter((one) => wordsOf(one) !== '').slice(0, most.head)
  for (const line of lines.filter((one) => nameOf(one) === 'p')) {
    const people = peopleIn(line)
    const places = people.length > 0 ? placesBelow(line) : new Map<Element, Place>()
    const behind = places.size === 0 && people.length > 1 ? placesBehind(body, people) : []
    if (behind.length > 0) {
      found.authors.push(...people.map(({ name }) => name))
      found.bylineText.push(wordsOf(line))
      line.remove()
      behind.forEach(dropLabel)
      return found
    }
    if (places.size > 0) {
      addPeople(people, [...places.values()], found)
      found.bylineText.push(wordsOf(line), ...[...places.keys()].map(wordsOf))
      line.remove()
      places.forEach((_, one) => one.remove())
      return found
    }
  }
  return found
}

interface Person {
  labels: string[]
  name: string
}

interface Place {
  label: string
  words: string
}

/** A line of names and raised labels, and nothing else. */
function peopleIn(line: Element): Person[] {
  const people: Person[] = []
  let before = ''
  for (const { isRaised, text } of piecesOf(line)) {
    if (isRaised) {
      const names = namesIn(before)
      const [last] = names.slice(-1)
      people.push(...names.slice(0, -1).map((name) => ({ name, labels: [] })))
      people.push(...(last ? [{ name: last, labels: text.match(/[^\s,;]+/gu) ?? [] }] : []))
      before = last ? '' : before
    } else {
      before += text
    }
  }
  const rest = namesIn(before).map((name) => ({ name, labels: [] }))
  const letters = people.concat(rest).reduce((sum, { name }) => sum + name.length, 0)
  const isAll = letters > 0.75 * wordsOf(line).replace(/[\d*†‡§,;&\s]+/g, ' ').length - 6
  return people.length > 0 && isAll && wordsOf(line).length <= longestLine
    ? [...people, ...rest]
    : []
}

/** Raised digits are characters, too. */
function piecesOf(line: Element): { isRaised: boolean; text: string }[] {
  return textsIn(line).flatMap((node) => {
    const text = node.nodeValue ?? ''
    const isRaised =
      node.parentElement?.closest('sup') != null &&
      labels.test(text.replace(/^[\s,;]+|[\s,;]+$/g, ''))
    return isRaised
      ? [{ isRaised, text }]
      : text
          .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§][⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§, ]*)/u)
          .map((part, index) => ({ isRaised: index % 2 === 1, text: toPlainDigits(part) }))
  })
}

/** The lines directly below that begin with a label. */
function placesBelow(line: Element): Map<Element, Place> {
  const places = new Map<Element, Place>()
  for (
    let next = line.nextElementSibling;
    next && places.size < most.places;
    next = next.nextElementSibling
  ) {
    const place = wordsOf(next) === '' ? undefined : placeIn(next)
    if (place) {
      places.set(next, place)
    } else if (wordsOf(next) !== '') {
      break
    }
  }
  return places
}

/**
 * Below the text, each sign with who one of several authors is: what reads the notes there takes them. Numbers may be those
 * of notes.
 */
function placesBehind(body: Element, people: Person[]): Element[] {
  const signs = people.flatMap((one) => one.labels)
  const lines = [...body.children].slice(-most.places).filter((line) => {
    const place = placeIn(line)
    return place !== undefined && signs.includes(place.label)
  })
  const isAll = signs.every((sign) => /^[*†‡§]+$/u.test(sign)) && lines.length === signs.length
  return isAll ? lines : []
}

function dropLabel(line: Element): void {
  const first = textsIn(line).find((node) => (node.nodeValue ?? '').trim())
  if (first) {
    first.nodeValue = (first.nodeValue ?? '').replace(/^[\s*†‡§]+/u, '')
  }
}

function placeIn(line: Element): Place | undefined {
  const [first, ...others] = piecesOf(line).filter(({ text }) => text.trim())
  const label = first?.text.trim() ?? ''
  const words = others
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return nameOf(line) === 'p' &&
    first?.isRaised &&
    labels.test(label) &&
    words.length <= longestLine &&
    words
    ? { label, words }
    : undefined
}

/** What a sign stands for may be how to reach an author. */
function addPeople(people: Person[], places: Place[], found: MarkedNames): void {
  const isContact = ({ words }: Place) => /\S@\S|correspond|korrespond/i.test(words)
  found.boilerplate.push(...places.filter(isContact).map(({ words }) => words))
  for (const { name, labels: own } of people) {
    found.authors.push(name)
    found.affiliations.push(
      ...places
        .filter((place) => own.includes(place.label) && !isContact(place))
        .map(({ words }) => toAffiliation(words, name)),
    )
  }
}

const schools = /(?<!\p{L})(?:universit\p{L}+|hochschule|college|academy|akademie)(?!\p{L})/iu

/** `Department of Weirs, University of Exampleton, Exampleton`: the university counts. */
function toAffiliation(words: string, name: string): AuthorAffiliation {
  const parts = words.replace(/[.;]$/, '').split(/\s*[,;]\s*/)
  const institution =
    parts.find((part) => schools.test(part)) ?? parts.find(isInstitution) ?? parts[0] ?? words
  return { name, acronym: null, institution, printed: words, role: null }
}
