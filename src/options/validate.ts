// Checks of single options: each names the option and says what is allowed.
import type { PreviewLink, PreviewURL } from './types.ts'

import { SettingInvalid } from '../errors.ts'

/** @throws SettingInvalid where the app gives an option that does not exist. */
export function checkNames(option: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const name = option ? `${option}.${unknown}` : unknown
    throw new SettingInvalid(name, `there is no such option; allowed are ${known.join(', ')}`)
  }
}

/** It stands in SQL as it is. */
export function identifier(option: string, value: string): string {
  const isReserved = /^(?:public|information_schema|pg_.*)$/.test(value)
  if (/^[a-z_][a-z\d_]{0,62}$/.test(value) && !isReserved) {
    return value
  }
  throw new SettingInvalid(
    option,
    `"${value}" must be lowercase letters, digits and underscores, and no schema of PostgreSQL such as "public"`,
  )
}

/** An object, or undefined for none. */
export function objectOf<T extends object>(option: string, value: T | undefined): T {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return value === undefined ? ({} as T) : valid(option, value, isObject, 'an object')
}

export function functionOf<T>(option: string, value: T | undefined): T | undefined {
  return valid(option, value, value === undefined || typeof value === 'function', 'a function')
}

/**
 * A function whose answer is used at once: a promise is no answer.
 * @throws SettingInvalid of an async one at start, and of another that gives a promise when it is called.
 */
export function syncFunctionOf<Args extends unknown[], Answer>(
  option: string,
  value: ((...args: Args) => Answer) | undefined,
): ((...args: Args) => Answer) | undefined {
  const given = functionOf(option, value)
  const refuse = (): never => {
    throw new SettingInvalid(option, 'must answer at once: it cannot be async, nor give a promise')
  }
  if (given?.constructor.name === 'AsyncFunction') {
    refuse()
  }
  return (
    given &&
    ((...args) => {
      const answer = given(...args)
      return answer instanceof Promise ? refuse() : answer
    })
  )
}

/** Below another path: it begins with a slash, and does not end with one. */
export function path(option: string, value: string): string {
  const isPath = /^(?:\/[\w-]+)+$/.test(text(option, value))
  return valid(option, value, isPath, 'a path such as /blog')
}

export function boolean(option: string, value: boolean): boolean {
  return valid(option, value, typeof value === 'boolean', 'true or false')
}

export function text(option: string, value: string): string {
  return valid(option, value, typeof value === 'string', 'a text')
}

export function oneOf<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  return valid(option, value, allowed.includes(value), allowed.join(', '))
}

export function wholeBetween(
  option: string,
  value: number,
  [least, most]: [number, number],
): number {
  if (Number.isInteger(value) && value >= least && value <= most) {
    return value
  }
  throw new SettingInvalid(option, `"${value}" must be a whole number from ${least} to ${most}`)
}

export function languageTag(option: string, value: string): string {
  try {
    if (Intl.getCanonicalLocales(value).length === 1) {
      return value
    }
  } catch {
    // Refused below.
  }
  throw new SettingInvalid(option, `"${value}" must be a language tag such as en or pt-BR`)
}

export function knownTimeZone(option: string, value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return value
  } catch {
    throw new SettingInvalid(option, `"${value}" must be an IANA time zone such as Europe/London`)
  }
}

/** Without the slash at its end; '' is none. */
export function webAddressOf(option: string, value: string): string {
  const { protocol = '', username = '' } = URL.canParse(value) ? new URL(value) : {}
  const isAddress = /^https?:$/.test(protocol) && !username && !/[?#]/.test(value)
  if (value === '' || isAddress) {
    return value.replace(/\/+$/, '')
  }
  throw new SettingInvalid(
    option,
    `${shown(value)} must be an address such as https://example.org, without "?", "#" and a login`,
  )
}

/** A function that fills the address, whichever of the two is given. */
export function previewURLOf(
  option: string,
  value: PreviewURL | undefined,
): ((link: PreviewLink) => string) | undefined {
  if (value === undefined || typeof value === 'function') {
    return syncFunctionOf(option, value)
  }
  const fill = ({ slug, path: postPath, token }: PreviewLink) =>
    value
      .replaceAll('{token}', token)
      .replaceAll('{slug}', encodeURIComponent(slug))
      .replaceAll('{path}', postPath)
  const filled = text(option, value) && fill({ slug: 's', path: '/p', token: 't' })
  const isAddress = URL.canParse(filled) && /^https?:\/\//.test(filled)
  if (isAddress && value.includes('{token}') && !/[{}]/.test(filled)) {
    return fill
  }
  throw new SettingInvalid(
    option,
    `${shown(value)} must be an address such as https://example.org/preview?token={token}`,
  )
}

/** `name` or `name:port`, as a URL has it. */
export function hosts(option: string, value: string[]): string[] {
  const isHost = (one: unknown) =>
    typeof one === 'string' && /^(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(one)
  const areHosts = Array.isArray(value) && value.every(isHost)
  return valid(
    option,
    value,
    areHosts,
    'a list of hosts such as intranet.example or localhost:8080',
  )
}

/** @throws SettingInvalid */
function valid<T>(option: string, value: T, isValid: boolean, allowed: string): T {
  if (isValid) {
    return value
  }
  throw new SettingInvalid(option, `${shown(value)} must be ${allowed}`)
}

function shown(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value))
}
