// Values as pages write them, made plain.
import { ifPossible } from '../ifPossible.ts'
import { plain } from './plain.ts'

export { dayIn, isDateLine, momentIn } from './dates.ts'
export { beginsByline, isName, isOffice, namesIn } from './names.ts'
export { anyOf, plain } from './plain.ts'

/** `10.1000/182` in whatever form. */
export function doiIn(value: unknown): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(plain(value))?.[0]
}

/** An absolute web address. */
export function addressIn(value: unknown, base?: string): string | undefined {
  const text = plain(value, 2000)
  if (!text || !URL.canParse(text, base)) {
    return undefined
  }
  const { href, protocol } = new URL(text, base)
  return ['http:', 'https:'].includes(protocol) ? href : undefined
}

export function languageIn(value: unknown): string | undefined {
  const tag = plain(value, 35).replaceAll('_', '-')
  const isTag = /^[a-z]{2,3}(?:-|$)/i.test(tag)
  return isTag
    ? ifPossible(() => Intl.getCanonicalLocales(tag)[0], undefined, RangeError)
    : undefined
}
