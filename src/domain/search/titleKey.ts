// Titles as they are compared: without case, and without the signs in which spellings of one differ.

const signs = new Set(` \u{A0}\t\n'"\`’‘‚“”„«»‹›–—‐‑-:;.,!?…()[]/*_&`)

/** In characters. */
const longest = 300

/** `=tide` of “Tide!”: nobody who looks for an address begins with the sign. Null where nothing is left. */
export function titleKey(title: string): null | string {
  const kept = [...title].filter((sign) => !signs.has(sign)).slice(0, longest)
  return kept.length > 0 ? `=${kept.join('').toLowerCase()}` : null
}
