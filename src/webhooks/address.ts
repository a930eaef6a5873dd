// Which addresses webhooks may be sent to.
import { AddressNotPublic, checkAddress } from 'offprint-reader'

import type { ResolvedOptions } from '../options.ts'

/** What names resolve to is judged when something is sent. */
export type AddressFault = 'webhook-https' | 'webhook-private' | 'webhook-url'

type Allowed = Pick<ResolvedOptions, 'webhooks'>

/** Why an address cannot be used, or null. */
export function faultOf(address: string, options: Allowed): AddressFault | null {
  if (!URL.canParse(address) || address.length > 2000) {
    return 'webhook-url'
  }
  const url = new URL(address)
  if (url.protocol === 'http:' && !options.webhooks.allowPrivate) {
    return 'webhook-https'
  }
  try {
    checkAddress(url, privateHosts(address, options))
    return null
  } catch (error) {
    const isPrivate = error instanceof AddressNotPublic && error.code === 'source-not-public'
    return isPrivate ? 'webhook-private' : 'webhook-url'
  }
}

/** The host of the address, where it may be a private one. */
export function privateHosts(address: string, { webhooks }: Allowed): string[] {
  return webhooks.allowPrivate ? [new URL(address).host] : []
}
