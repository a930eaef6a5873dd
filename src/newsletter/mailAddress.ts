// The mail address that somebody types: one address, as a mail server takes it, and nothing beside it. Pure.
import { domainToASCII } from 'node:url'

/** Of RFC 5321, in characters. */
const longest = 254
const longestName = 64

/** What a name consists of without quotes (RFC 5322). */
const name = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const domain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])?$/

/**
 * In small letters, with the domain as DNS has it (`xn--…`): each mailbox has one spelling. Null for what is no address,
 * or more than one: commas, spaces, line ends and quotes are in none. A name outside of ASCII would need a mail server
 * that takes it.
 */
export function readMailAddress(value: unknown): null | string {
  if (typeof value !== 'string' || value.length > longest * 2) {
    return null
  }
  const parts = value.trim().split('@')
  const [local = '', given = ''] = parts
  if (parts.length !== 2 || local.length > longestName || !name.test(local)) {
    return null
  }
  // What else an address of the web may contain is none of a domain.
  const ascii = /^[\p{L}\p{M}\p{N}.-]+$/u.test(given) ? domainToASCII(given) : ''
  const address = `${local}@${ascii}`.toLowerCase()
  const hasLongLabel = ascii.split('.').some((label) => label.length > 63)
  return domain.test(ascii) && !hasLongLabel && address.length <= longest ? address : null
}
