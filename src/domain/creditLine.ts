// The line under an article that names where it first appeared.
import { formatDay, type Precision } from './days.ts'

export const creditPlaceholders = ['title', 'outlet', 'date', 'url', 'author'] as const
export type CreditPlaceholder = (typeof creditPlaceholders)[number]

interface CreditFacts {
  authors: string[]
  /** In which the day is written. @default 'en-GB' */
  locale?: string | undefined
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
  return (template && fillPlaceholders(template, facts)) || plainCredit(valuesOf(facts))
}

/** Null where the template asks for something that is not known. */
export function fillPlaceholders(template: string, facts: CreditFacts): null | string {
  const values = valuesOf(facts)
  return missingPlaceholders(template, facts).length > 0
    ? null
    : template.replace(/\{([^{}]*)\}/g, (_, name: CreditPlaceholder) => values[name] ?? '')
}

/** What the template asks for and is not known. */
export function missingPlaceholders(template: string, facts: CreditFacts): CreditPlaceholder[] {
  const values = valuesOf(facts)
  return [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name]) => name as CreditPlaceholder)
    .filter((name) => !values[name])
}

function valuesOf(facts: CreditFacts): Record<CreditPlaceholder, null | string> {
  return {
    author: new Intl.ListFormat('en-GB').format(facts.authors) || null,
    date: formatDay(facts.publishedOn, facts.precision, facts.locale),
    outlet: facts.outlet,
    title: facts.title,
    url: facts.url,
  }
}

function plainCredit(values: Record<CreditPlaceholder, null | string>): string {
  const date = values.date ? `, ${values.date}` : ''
  return `First published in ${values.outlet ?? ''}${date}.`
}
