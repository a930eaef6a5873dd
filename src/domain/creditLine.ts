// The line under an article that names where it first appeared.
import type { Precision } from './days.ts'

import { formatDay } from './days.ts'

export const creditPlaceholders = ['title', 'outlet', 'date', 'url', 'author'] as const
type CreditPlaceholder = (typeof creditPlaceholders)[number]

interface CreditFacts {
  authors: string[]
  outlet: string
  precision: Precision
  publishedOn: null | string
  title: string
  url: null | string
}

export function unknownPlaceholders(template: string): string[] {
  const known = new Set<string>(creditPlaceholders)
  return [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !known.has(name))
}

/**
 * Fills the outlet's template. Where the template asks for something that is not known,
 * a plain sentence of what is known is used: never half a sentence.
 */
export function creditLine(template: null | string | undefined, facts: CreditFacts): string {
  const values = valuesOf(facts)
  const wanted = [...(template ?? '').matchAll(/\{([^{}]*)\}/g)].map(
    ([, name]) => name as CreditPlaceholder,
  )
  if (!template || wanted.some((name) => !values[name])) {
    return plainCredit(values)
  }
  return template.replace(/\{([^{}]*)\}/g, (_, name: CreditPlaceholder) => values[name] ?? '')
}

function valuesOf(facts: CreditFacts): Record<CreditPlaceholder, null | string> {
  return {
    author: new Intl.ListFormat('en-GB').format(facts.authors) || null,
    date: formatDay(facts.publishedOn, facts.precision),
    outlet: facts.outlet,
    title: facts.title,
    url: facts.url,
  }
}

function plainCredit(values: Record<CreditPlaceholder, null | string>): string {
  const date = values.date ? `, ${values.date}` : ''
  return `First published in ${values.outlet ?? ''}${date}.`
}
