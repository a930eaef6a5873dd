// Finds what is wrong with a new password: pure.
import { dictionary } from '@zxcvbn-ts/language-common'

import { longest, shortest } from './lengths.mjs'

export type Fault = 'common' | 'personal' | 'too-long' | 'too-short'

/** The user who gets the password. */
export interface Owner {
  email?: null | string
  name?: null | string
}

const common = new Set<string>(dictionary['passwords-common'])

export function findFault(password: string, owner: Owner): Fault | undefined {
  const length = [...password].length
  if (length < shortest) {
    return 'too-short'
  }
  if (length > longest) {
    return 'too-long'
  }
  const forms = formsOf(password)
  if (forms.some((form) => common.has(form)) || isMonotonous(password)) {
    return 'common'
  }
  const own = namesOf(owner)
  return forms.some((form) => own.has(lettersOf(form))) ? 'personal' : undefined
}

/** The password, the password without leading and trailing digits and symbols, and the repeated unit of each. */
function formsOf(password: string): string[] {
  const whole = password.normalize('NFKC').toLowerCase().trim()
  const bare = whole.replace(/^\P{L}+|\P{L}+$/gu, '')
  return [whole, bare].flatMap((form) => [form, unitOf(form)]).filter((form) => form.length > 2)
}

/** The repeated unit: "password" for "passwordpassword". */
function unitOf(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1))
}

/** Few different characters, or a sequence such as "abcdefghijkl" or "987654321098". */
function isMonotonous(password: string): boolean {
  const characters = [...password.toLowerCase()]
  const steps = characters.slice(1).map((next, at) => stepTo(characters[at] ?? '', next))
  const even = steps.filter((step) => Math.abs(step) === 1 || step === 0).length
  return new Set(characters).size < 4 || even >= steps.length * 0.8
}

/** From 9 to 0 is a step of one too. */
function stepTo(one: string, next: string): number {
  const step = (next.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0)
  return /^\d\d$/.test(one + next) && Math.abs(step) === 9 ? Math.sign(-step) : step
}

function namesOf({ name, email }: Owner): Set<string> {
  const [local = '', domain = ''] = (email ?? '').split('@')
  const names = [name ?? '', email ?? '', local, domain, `${name} ${local}`, `${local} ${name}`]
  return new Set(names.map((one) => lettersOf(one.normalize('NFKC').toLowerCase())).filter(Boolean))
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
