// Completes short names of outlets: "the Argus", in a corpus that also names the Fenland Argus, is the Fenland Argus.

// Outlets of their own under their short names.
const standsAlonePattern =
  /^(?:Times|Post|Telegraph|Guardian|Observer|Independent|Standard|Star|Sun|Mail|Mirror|Express|Economist|Spectator|Atlantic|Journal|Review|Nation|Conversation)$/u

/** A one-word name becomes the longer one that ends in it, where the corpus knows exactly one. */
export function completeOutletNames(outlets: readonly (null | string)[]): (null | string)[] {
  const names = new Set(outlets.filter((name) => name !== null))
  const longer = new Map<string, Set<string>>()
  for (const name of names) {
    const last = name.split(' ').at(-1) ?? ''
    if (last !== name) {
      longer.set(last, (longer.get(last) ?? new Set()).add(name))
    }
  }
  return outlets.map((name) => {
    const candidates = name === null || standsAlonePattern.test(name) ? undefined : longer.get(name)
    return candidates?.size === 1 ? ([...candidates][0] ?? name) : name
  })
}
