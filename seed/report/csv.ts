// The report of an import for a spreadsheet: a line for each item.
import type { ImportedItem } from 'offprint/import'

import { messageText } from 'offprint/import'

const columns: [head: string, cell: (item: ImportedItem) => null | number | string | undefined][] =
  [
    ['key', ({ key }) => key],
    ['place', ({ place }) => place],
    ['title', ({ piece }) => piece?.title],
    ['published', ({ piece }) => piece?.published],
    ['status', ({ piece }) => piece?.status],
    ['outlet', ({ outlet }) => outlet],
    ['own', ({ isOwn }) => (isOwn ? 'yes' : '')],
    ['stage', ({ stage }) => stage],
    ['state', ({ state }) => state],
    ['questions', ({ doubts }) => doubts.map(({ code }) => code).join(' ')],
    ['old addresses refused', ({ refused }) => refused.map(({ path }) => path).join(' ')],
    ['left out', ({ piece }) => piece?.leftOut.length],
    ['pictures', ({ piece }) => piece?.pictures.length],
    ['pictures lost', ({ picturesLost }) => picturesLost.map(lostText).join(' ')],
    ['message', (item) => messageOf(item)],
    ['article', ({ article }) => article],
  ]

export const csvHead = columns.map(([head]) => head).join(',')

export function csvLine(item: ImportedItem): string {
  return columns.map(([, cell]) => quoted(`${cell(item) ?? ''}`)).join(',')
}

export function messageOf({ doubts, message }: ImportedItem): string {
  return [message, ...doubts.map((one) => one.message)].filter(Boolean).join(' ')
}

/** Which picture could not be had, and why. */
export function lostText({ code, text, values }: ImportedItem['picturesLost'][number]): string {
  return `${text}: ${messageText({ code, values })}`
}

/** Spreadsheets run what begins like a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
