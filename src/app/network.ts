// Returns the network of an address: one client can have many addresses of a network.
import { isIPv6 } from 'node:net'

/** For requests without an address: commands, and apps without our server. */
const localAddress = 'local'

/** For an IPv6 address its /64, the network of one customer of a provider. */
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
