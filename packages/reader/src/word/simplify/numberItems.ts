// The numbers of items of numbered lists, which Word works out: a list may go on behind a paragraph.
import { childOf, childrenOf, valueOf, type XMLElement } from '../xml/walk.ts'

/** Of the bookmark that carries the number of an item to the HTML. */
export const itemPrefix = 'list-item-'

export interface ItemNumber {
  format: string
  number: number
}

/** The number of the next item of a list, at a level; null where the list has no numbers. */
export type NumberItem = (list: string, level: number) => ItemNumber | null

interface List {
  abstract: string
  /** Where it begins anew, by level. */
  restarts: Map<number, number>
}

/** @returns a function that counts: lists of the same definition share their numbers, unless one begins anew */
export function numberItems(root: null | XMLElement): NumberItem {
  const definitions = byId(root, 'w:abstractNum', 'w:abstractNumId')
  const lists = byId(root, 'w:num', 'w:numId')
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, level) => {
    const list = listOf(lists.get(id))
    const definition = levelOf(definitions.get(list.abstract), level)
    const counter = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counter)
    const restart = begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level)
    begun.add(`${id} ${level}`)
    const start = restart ?? numberIn(definition, 'w:start') ?? 1
    const number = restart ?? (counter[level] ?? start - 1) + 1
    counter[level] = number
    counter.length = level + 1
    const format = valueOf(childOf(definition, 'w:numFmt'))
    return definition && !['bullet', 'none'].includes(format) ? { format, number } : null
  }
}

function byId(root: null | XMLElement, name: string, id: string): Map<string, XMLElement> {
  return new Map((root ? childrenOf(root, name) : []).map((one) => [valueOf(one, id), one]))
}

function listOf(list: undefined | XMLElement): List {
  const restarts = (list ? childrenOf(list, 'w:lvlOverride') : []).flatMap((one) => {
    const start = numberIn(one, 'w:startOverride')
    return start === undefined ? [] : [[Number(valueOf(one, 'w:ilvl')), start] as const]
  })
  return { abstract: valueOf(childOf(list, 'w:abstractNumId')), restarts: new Map(restarts) }
}

function levelOf(definition: undefined | XMLElement, level: number): undefined | XMLElement {
  return definition
    ? childrenOf(definition, 'w:lvl').find((one) => Number(valueOf(one, 'w:ilvl')) === level)
    : undefined
}

function numberIn(parent: undefined | XMLElement, name: string): number | undefined {
  const value = valueOf(childOf(parent, name))
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined
}
