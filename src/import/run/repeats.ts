// Items of one import that are the same work: a blog that has posted it twice, or two exports of one blog.
import type { Piece } from 'offprint-reader'

import { createHash } from 'node:crypto'
import { nameKey, plainText } from 'offprint-reader/document'

import { readDoi } from '../../domain/doi.ts'
import { addressKey } from '../intake/address.ts'
import { beginningOf } from '../intake/sameArticle.ts'
import { isOfList } from './findSame.ts'

interface Item {
  key: string
  piece: null | Piece
  place: string
}

/** What is kept of an item: a backlog has tens of thousands. */
interface Kept {
  beginning: string
  day: null | string
  place: string
  /** Addresses of the original, and its DOI. */
  sources: string[]
  text: string
}

/** The item before it, for its question. */
export type Repeated = { place: string; title: string }

export class Repeats {
  private readonly byTitle = new Map<string, Kept[]>()

  /** @returns by key, those that are the same work as one before them. */
  add(items: readonly Item[]): Map<string, Repeated> {
    return new Map(
      items.flatMap(({ key, piece, place }) => {
        const title = nameKey(piece?.title ?? '')
        if (!piece || title === '' || isOfList(key)) {
          return []
        }
        const kept = keptOf(piece, place)
        const before = this.byTitle.get(title) ?? []
        const same = before.find((one) => isSame(one, kept))
        this.byTitle.set(title, [...before, kept].slice(-mostAlike))
        return same ? [[key, { place: same.place, title: piece.title }] as const] : []
      }),
    )
  }
}

/** Of posts with the same title: a blog may have thousands. */
const mostAlike = 500

function keptOf({ document, doi, outletUrl, published, title }: Piece, place: string): Kept {
  const words = nameKey(document.root.children.map(plainText).join(' '))
  const sources = [readDoi(doi)?.toLowerCase(), addressKey(outletUrl)]
  return {
    beginning: digest(beginningOf(document)),
    day: published,
    place,
    sources: sources.flatMap((one) => one ?? []),
    text: digest(words === nameKey(title) ? '' : words),
  }
}

function digest(text: string): string {
  return text && createHash('sha256').update(text).digest('base64url')
}

/** A title such as "Editorial" is that of many: what is told of it, or its text, must be the same, too. */
function isSame(one: Kept, other: Kept): boolean {
  const isSameText = one.text !== '' && one.text === other.text
  const isSameDay = one.day !== null && one.day === other.day
  const isSameBeginning = one.beginning !== '' && one.beginning === other.beginning
  const isSameSource = one.sources.some((source) => other.sources.includes(source))
  return isSameText || (isSameDay && (isSameBeginning || isSameSource))
}
