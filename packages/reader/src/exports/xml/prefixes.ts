// Names of elements with the prefixes that everybody uses, whatever the file calls them.

export type Prefixes = Map<string, string>

const usual: [namespace: RegExp, prefix: string][] = [
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
  [/^http:\/\/www\.w3\.org\/2005\/Atom$/, ''],
]

/** Of the attributes of the first element. */
export function prefixesOf(attributes: Record<string, string>): Prefixes {
  const found = Object.entries(attributes).flatMap(([name, value]) => {
    const given = /^xmlns:(.+)$/.exec(name)?.[1]
    const prefix = usual.find(([namespace]) => namespace.test(value))?.[1]
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
  return prefix ? `${prefix}:${name.slice(at + 1)}` : `atom:${name.slice(at + 1)}`
}
