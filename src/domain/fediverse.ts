// Accounts of the fediverse, by the address of their profile.

/** They have profiles with such addresses, and are not part of it. */
const elsewhere = /(?:^|\.)(?:medium|pinterest|substack|tiktok|unsplash|vimeo|youtube)\.com$/

/** `@name@instance` of `https://instance/@name`; null for what is no such profile. */
export function fediverseAccount(address: string): null | string {
  const url = URL.canParse(address) ? new URL(address) : null
  const [, name] = /^\/(?:@|users\/)(\w(?:[\w.-]*\w)?)\/?$/i.exec(url?.pathname ?? '') ?? []
  return url?.protocol === 'https:' && name && !elsewhere.test(url.hostname)
    ? `@${name}@${url.host}`
    : null
}

/** Those that are among these addresses, each once. */
export function accountsIn(addresses: string[]): string[] {
  return [...new Set(addresses.map(fediverseAccount).filter((one) => one !== null))]
}
