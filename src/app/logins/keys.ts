// Under which keys the limits count: pure.
import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** For requests without an address: commands, and an app that runs without our server. */
export const localAddress = 'local'

/**
 * One key for all spellings of an e-mail address. It must not tell apart what Payload takes for one: Payload
 * lowercases and trims.
 */
export function normalizeEmail(email: string): string {
  return email.toLowerCase().trim().normalize('NFKC').toLowerCase().trim()
}

/** Of an IPv6 address its /64, which is what one customer of a provider gets. */
export function networkOf(address: string | undefined): string {
  const [plain = ''] = (address ?? '').split('%')
  if (!isIPv6(plain)) {
    return plain || localAddress
  }
  const groups = groupsOf(plain)
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff'
  return isMapped
    ? `${fromHex(groups[6])}.${fromHex(groups[7])}`
    : `${groups.slice(0, 4).join(':')}::/64`
}

/** What is stored: nobody reads an address or a mailbox from it without the secret. */
export function hashed(secret: string, kind: string, text: string): string {
  return createHmac('sha256', secret).update(`${kind}\0${text}`).digest('base64url')
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
}

function fromHex(group = '0'): string {
  const value = parseInt(group, 16)
  return `${value >> 8}.${value & 255}`
}
