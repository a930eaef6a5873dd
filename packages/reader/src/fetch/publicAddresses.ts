// Which addresses a server may be asked to fetch: those that anybody on the internet can reach.
import ipaddr from 'ipaddr.js'
import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

import { AddressNotPublic } from '../errors.ts'

/** Hosts that are allowed although they are private, e.g. an intranet: `name` or `name:port`. */
export type AllowedHosts = readonly string[]

/**
 * Judges an address before anything is asked of it; names are judged again by what they resolve to.
 * @throws AddressNotPublic
 */
export function checkAddress(url: URL, allowed: AllowedHosts): void {
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new AddressNotPublic('source-not-fetched', { protocol: url.protocol })
  }
  if (url.username || url.password) {
    throw new AddressNotPublic('source-credentials')
  }
  const host = bareHost(url)
  if (isIP(host) && !isAllowed(url, allowed) && !isPublicIP(host)) {
    throw notPublic(host)
  }
}

export function isAllowed({ host, hostname }: URL, allowed: AllowedHosts): boolean {
  return allowed.includes(hostname) || allowed.includes(host)
}

/** Unicast addresses of the internet, also where one is mapped into IPv6. */
export function isPublicIP(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false
  }
  const parsed = ipaddr.process(address)
  // Of IPv6 only 2000::/3 is routed; `::127.0.0.1`, say, counts as unicast otherwise.
  const isRouted = parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1
  return parsed.range() === 'unicast' && isRouted
}

/** For requests: refuses a name if any of its addresses is private. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const hidden = addresses?.find(({ address }) => !isPublicIP(address))
    const [first] = addresses ?? []
    if (error || hidden || !first) {
      callback(error ?? notPublic(hostname), [])
    } else if (options.all) {
      callback(null, addresses)
    } else {
      callback(null, first.address, first.family)
    }
  })
}

export function notPublic(host: string): AddressNotPublic {
  return new AddressNotPublic('source-not-public', { host })
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}
