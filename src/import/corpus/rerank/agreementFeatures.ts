// How well the articles of a file agree: those of one file are mostly laid out alike, and like lines have like roles.
import type { LineRole } from '../roles/lineRoles.ts'
import type { RawArticle } from '../roles/rawArticle.ts'

import { bucket } from '../roles/textForm.ts'
import { countWords } from '../text/line.ts'
import { layoutOf } from './articleFeatures.ts'

const compared: LineRole[] = [
  'above-byline',
  'above-date',
  'above-other',
  'byline',
  'date',
  'note',
  'other',
  'standfirst',
  'tail-byline',
  'tail-date',
]

/** `own` are judged, beside the `others` of the file. */
export function agreementFeatures(
  own: readonly RawArticle[],
  others: readonly RawArticle[],
): string[] {
  const all = [...own, ...others]
  return [
    `articles=${Math.min(4, own.length)}`,
    ...(all.length > 1 ? layoutFeatures(own, all) : []),
    ...(all.length > 1 ? compared.map((role) => sharedRole(role, all)) : []),
    ...roleDifferences(own),
  ]
}

function layoutFeatures(own: readonly RawArticle[], all: readonly RawArticle[]): string[] {
  const layouts = all.map(layoutOf)
  return own.map((article) => {
    const layout = layoutOf(article)
    const same = layouts.filter((other) => other === layout).length - 1
    return `same-layout=${bucket(same / (all.length - 1), [0.01, 0.34, 0.67, 1])}`
  })
}

/** Whether all articles have a line of that role, or none; or only some. */
function sharedRole(role: LineRole, articles: readonly RawArticle[]): string {
  const count = articles.filter(({ lines }) => lines.some((line) => line.role === role)).length
  return `${count === 0 || count === articles.length ? 'same' : 'mixed'}:${role}`
}

/** Lines with the same text in different roles, and how mixed the roles of short lines of one form are. */
function roleDifferences(articles: readonly RawArticle[]): string[] {
  const lines = articles.flatMap((article) => article.lines)
  const texts = groupRoles(lines, (text) => text)
  const forms = groupRoles(lines, (text) => (countWords(text) < 20 ? formOf(text) : null))
  const mixed = [...forms.values()].reduce((sum, roles) => sum + entropyOf(roles), 0)
  return [
    ...[...texts.values()].filter((roles) => new Set(roles).size > 1).map(() => 'text-differs'),
    ...Array.from({ length: Math.min(100, Math.round(mixed / 2)) }, () => 'forms-differ'),
  ]
}

function groupRoles(
  lines: RawArticle['lines'],
  keyOf: (text: string) => null | string,
): Map<string, LineRole[]> {
  const groups = new Map<string, LineRole[]>()
  for (const { line, role } of lines) {
    const key = keyOf(line.text)
    if (key !== null) {
      const group = groups.get(key) ?? []
      group.push(role)
      groups.set(key, group)
    }
  }
  return groups
}

function formOf(text: string): string {
  const signs: RegExp[] = [/[.!?]$/u, /^\P{Ll}+$/u, /\p{N}/u, /^\p{N}/u]
  return [bucket(countWords(text), [2, 4, 8, 14]), ...signs.map((sign) => sign.test(text))].join()
}

/** In nats, over all of them. */
function entropyOf(roles: LineRole[]): number {
  const counts = new Map<LineRole, number>()
  roles.forEach((role) => counts.set(role, (counts.get(role) ?? 0) + 1))
  return [...counts.values()].reduce(
    (sum, count) => sum - count * Math.log(count / roles.length),
    0,
  )
}
