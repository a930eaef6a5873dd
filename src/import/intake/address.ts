// Compares addresses of articles: the same page has several.

/** Parameters that only say by which way a reader came. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid|s_cid)$/i

/** Host and path, with the parameters that matter; null for what is no address of a web page. */
export function addressKey(address: null | string | undefined): null | string {
  if (!address || !URL.canParse(address)) {
    return null
  }
  const { hostname, pathname, port, protocol, searchParams } = new URL(address)
  if (!/^https?:$/.test(protocol)) {
    return null
  }
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).toSorted()
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
  const path = pathname.replace(/\/(?:index\.html?)?$/, '')
  return `${hostname.replace(/^www\./, '')}${port && `:${port}`}${path}${query}`
}

/** What every spelling of the address holds, for a search that finds too much rather than too little. */
export function addressCore(address: string): null | string {
  return addressKey(address)?.replace(/\?.*$/, '') ?? null
}
