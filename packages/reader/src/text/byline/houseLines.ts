// Lines of a byline that name institutions: those that stand above their people, and those that sign themselves.
import type { ParsedAuthor } from '../../types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { isNameList, readNameList, surnameOf } from '../words/personNames.ts'
import { affiliationsOfLine } from './affiliationsBeside.ts'
import { namesInstitution, scoreInstitution } from './institutions.ts'

/** "Institute for Hill Crops" above "Jane Okafor", who is named further up: each such line goes below its people. */
export function withPeopleFirst(lines: readonly string[], vocabulary: Vocabulary): string[] {
  const named = new Set<string>()
  for (const [start, line] of lines.entries()) {
    if (isNameList(line, vocabulary)) {
      readNameList(line).names.forEach((name) => named.add(name))
    } else if (named.size > 0 && isHouse(line)) {
      const swapped = swapPairs(lines.slice(start), named, vocabulary)
      if (swapped.length > 0) {
        return [...lines.slice(0, start), ...swapped, ...lines.slice(start + swapped.length)]
      }
      return [...lines]
    }
  }
  return [...lines]
}

/** Pairs of an institution and its people, up to the last; none where people come first. */
function swapPairs(
  lines: readonly string[],
  named: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] {
  const swapped: string[] = []
  for (let at = 0; at < lines.length; at += 2) {
    const [house = '', people = ''] = lines.slice(at, at + 2)
    if (!isHouse(house)) {
      break
    }
    const { names } = readNameList(people)
    if (!isNameList(people, vocabulary) || !names.every((name) => named.has(name))) {
      return []
    }
    swapped.push(people, house)
  }
  return swapped
}

function isHouse(line: string): boolean {
  return scoreInstitution(line.split(/, | \(/u)[0] ?? '') >= 3 && !/[.?!:]$/u.test(line)
}

/** "Port Institute, Cork (J Okafor MD, T Bell PhD); University of Graz (A Poe)", where these people have signed. */
export function readBracketedPeople(line: string, authors: readonly ParsedAuthor[]): boolean {
  const parts = line.length > 2000 ? [] : line.replace(/\.$/u, '').split(/;\s+/u)
  const read = parts.map((part) => {
    const [, house = '', people = ''] = /^(\p{Lu}[^()]{3,}) \(([^()]{3,200})\)$/u.exec(part) ?? []
    const items = people.split(/, | and | und | et | y | e /u)
    return { house, own: authors.filter(({ name }) => items.some((item) => isOf(item, name))) }
  })
  if (read.length === 0 || read.some(({ own }) => own.length === 0)) {
    return false
  }
  for (const { house, own } of read) {
    const affiliations = affiliationsOfLine(house)
    own.forEach((author) => author.affiliations.push(...affiliations.map((one) => ({ ...one }))))
  }
  return true
}

/** "É de la Tour d’Hauterive PhD" is of Étienne de la Tour d’Hauterive. */
function isOf(item: string, name: string): boolean {
  const words = item.replaceAll('.', ' ').split(/\s+/u)
  return words[0]?.charAt(0) === name.charAt(0) && words.includes(surnameOf(name))
}

const leastHouses = 3

/** A call that only institutions sign, line by line: "Institute for Karst Waters, Postojna" */
export function housesSigning(lines: readonly string[]): ParsedAuthor[] {
  const houses = lines.filter((line) => isHouse(line) && line.length <= 120)
  return houses.length < leastHouses || houses.length < lines.length
    ? []
    : houses.flatMap((line) => {
        const [first] = affiliationsOfLine(line)
        return first && namesInstitution(line) && first.role === null
          ? [{ name: first.institution, affiliations: [], inferred: false }]
          : []
      })
}
