// The authors that front matter names, and what they are where.
import type { AuthorAffiliation } from '../dom/metadata/types.ts'

import { parseAffiliations } from '../text/byline/parseAffiliations.ts'
import { turned } from '../values/names.ts'
import { isName, plain } from '../values/values.ts'
import { lowerKeys, type Values } from './frontMatterBlocks.ts'
import { firstOf, isValues, listOf, textsOf } from './frontMatterValues.ts'

export interface People {
  affiliations: AuthorAffiliation[]
  authors: string[]
}

export function peopleOf(values: Values): People {
  const given = firstOf(values)('authors', 'author', 'byline')
  const places = placesIn(values)
  const authors = textsOf(given).flatMap(namesOf)
  const found = listOf(given).flatMap((one) =>
    isValues(one) ? ofEntry(lowerKeys(one), places) : ofNote(plain(one)),
  )
  const [only, ...others] = authors
  // Where one author has none, what stands beside is that of the author.
  const beside = found.length === 0 && only !== undefined && others.length === 0
  const own = beside ? placesOf(firstOf(values)(...placeNames), places) : []
  return {
    affiliations: [...found, ...own.map((place) => affiliation(only ?? '', place, ''))],
    authors,
  }
}

/** A note of the author, such as `Ada Quill^[Delta Institute]`, or its mark. */
const note = /\^\[([^[\]]{0,300})\]|\[\^[^[\]\s]{1,80}\]/g

function namesOf(text: string): string[] {
  const plainText = text.replace(note, '').trim()
  return [turnedName(plainText)]
    .flatMap((names) => names.split(/\s*(?:[;,&]|\b(?:and|und)\b)\s*/))
    .map((name) => name.replace(/^(?:by|von)\s+/i, ''))
    .filter(Boolean)
}

/** `Quill, Ada` as libraries write it: one name, where a name of one word alone would stand before the comma. */
function turnedName(text: string): string {
  const name = /^[^\s,]+, [^,]+$/.test(text) ? turned(text) : text
  return isName(name) ? name : text
}

function ofNote(text: string): AuthorAffiliation[] {
  const [said] = [...text.matchAll(note)].map(([, words = '']) => words)
  const name = namesOf(text.split('^')[0] ?? '')[0]
  const words = (said ?? '').replace(/\S+@\S+/g, '').replace(/^[\s,;]+|[\s,;.]+$/g, '')
  return said && name && words ? fromWords(words, name) : []
}

/** `affiliation: …`, or what the title of a person says: `Historian, Delta Institute`. */
function ofEntry(entry: Values, places: Map<string, string>): AuthorAffiliation[] {
  const name = plain(entry.name)
  const role = plain(entry.role)
  const found = placesOf(firstOf(entry)(...placeNames), places)
  const title = plain(firstOf(entry)('title', 'job', 'jobtitle', 'position'), 200)
  if (!name) {
    return []
  }
  return found.length > 0
    ? found.map((place) => affiliation(name, place, role || title))
    : fromWords(title, name)
}

const placeNames = ['affiliations', 'affiliation', 'institution', 'institute', 'organization']

/** Quarto names places once, and refers to them: `affiliations: [{ id, name }]`. */
function placesIn(values: Values): Map<string, string> {
  const all = [...listOf(values.affiliations), ...listOf(values.institute)].filter(isValues)
  return new Map(
    all.flatMap((one) => {
      const { id, name } = lowerKeys(one)
      return plain(id) && plain(name) ? [[plain(id), plain(name)] as const] : []
    }),
  )
}

function placesOf(value: unknown, places: Map<string, string>): string[] {
  return listOf(value).flatMap((one) => {
    const { name, ref } = isValues(one) ? lowerKeys(one) : { name: one, ref: one }
    const place = places.get(plain(ref)) ?? plain(name)
    return place ? [place] : []
  })
}

function affiliation(name: string, institution: string, role: string): AuthorAffiliation {
  const printed = [role, institution].filter(Boolean).join(', ')
  return { name, acronym: null, institution, printed, role: role || null }
}

function fromWords(words: string, name: string): AuthorAffiliation[] {
  return words ? parseAffiliations(`, ${words}`).map((one) => ({ ...one, name })) : []
}
