// Names of elements with the prefixes that everybody uses, whatever the file calls them.

export type Prefixes = Map<string, string>

const own = '-'

const usual: [namespace: RegExp, prefix: string][] = [
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
  [/^http:\/\/www\.w3\.org\/2005\/Atom$/, ''],
]

/** Of the name of the first element: `r:` of `<r:rss>`. Its parts are called so, too. */
export function ownPrefix(name: string): string {
  return /^([\w-]{1,20}:)(?:feed|rss)(?![\w-])/i.exec(name)?.[1] ?? ''
}

/** Of the first element: what it is called with, its parts are. */
export function prefixesOf(first: string, attributes: Record<string, string>): Prefixes {
  const firstPrefix = ownPrefix(first)
  const found = Object.entries(attributes).flatMap(([name, value]) => {
    const given = /^xmlns:(.+)$/.exec(name)?.[1]
    const prefix =
      firstPrefix === `${given}:` ? own : usual.find(([namespace]) => namespace.test(value))?.[1]
    return given !== undefined && prefix !== undefined ? [[given, prefix] as const] : []
  })
  return new Map(found)
}

/** Beside other elements, those of Atom keep their prefix: `<link>` is that of RSS. */
export function usualName(name: string, prefixes: Prefixes): string {
  const at = name.indexOf(':')
  const prefix = at < 0 ? undefined : prefixes.get(name.slice(0, at))
  if (prefix === undefined) {
    return name
  }
  const local = name.slice(at + 1)
  return prefix === own ? local : `${prefix || 'atom'}:${local}`
}
