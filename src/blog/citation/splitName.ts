// The parts of a person's name, where it shows what they are.

export interface PersonName {
  family?: string
  given?: string
  /** Such as `van der`. */
  particle?: string
  /** Such as `Jr.` */
  suffix?: string
  /** The name as it is written, in one line. All that is known where there is no `family`. */
  whole: string
}

const particles = new Set(
  `af al am av bin da das de degli del della den der di do dos du el ibn la le les lo op 't te ten
  ter van vanden vander vom von zu zum zur`.split(/\s+/),
)
/** Between two halves of one family name. */
const conjunctions = new Set(['e', 'i', 'y'])
const suffixes = /^(?:[JS]r\.?|I{2,3}|IV|VI{0,3})$/
/** Names of bodies, and what is no name: no part of a person's name has these. */
const noPerson =
  /[\d&/@()]|\b(?:the|of|for|and|und|et|team|staff|editors?|editorial|board|redaktion|committee|council|institute?|centre|center|university|project|group|agency|ministry|association|foundation|news)\b/i

/** Only names in Latin letters are split: of others it does not show which part is which. */
export function splitName(name: string): PersonName {
  const whole = name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  if (noPerson.test(whole) || !/^[\p{Script=Latin}\p{M}\s.,'’ʻ‐-]+$/u.test(whole)) {
    return { whole }
  }
  const [before = '', ...after] = whole.split(/, ?/)
  const suffix = after.at(-1) ?? ''
  if (after.length === 0 || (after.length === 1 && suffixes.test(suffix))) {
    return { ...splitNatural(before, suffix), whole }
  }
  return after.length === 1 && suffix && before
    ? { ...withParticle(before.split(' ')), given: suffix, whole }
    : { whole }
}

/** `van der Berg, Jan`: one comma where the name is split, and none where it is not. */
export function familyFirst({ family, given, particle, suffix, whole }: PersonName): string {
  const last = [particle, family].filter(Boolean).join(' ')
  const first = [given, suffix].filter(Boolean).join(' ')
  return family ? `${last}, ${first}` : whole.replaceAll(/\s*[,;]/g, '')
}

type Parts = Omit<PersonName, 'whole'>

function splitNatural(text: string, suffix: string): Parts {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  if (!suffix && words.length > 2 && suffixes.test(last)) {
    return splitNatural(words.slice(0, -1).join(' '), last)
  }
  const start = startOfFamily(words)
  if (start === 0) {
    return {}
  }
  const parts = { ...withParticle(words.slice(start)), given: words.slice(0, start).join(' ') }
  return suffix ? { ...parts, suffix } : parts
}

/** 0 where there is no given name before it. */
function startOfFamily(words: string[]): number {
  let start = words.length - 1
  if (start > 2 && conjunctions.has(words[start - 1] ?? '')) {
    start -= 2
  }
  while (start > 0 && particles.has((words[start - 1] ?? '').toLowerCase())) {
    start -= 1
  }
  return start
}

/** A particle with a capital is part of the family name: `Van Gogh`. */
function withParticle(words: string[]): Parts {
  const count = words.findIndex((word) => !particles.has(word))
  const family = words.slice(Math.max(count, 0)).join(' ')
  return count > 0 ? { family, particle: words.slice(0, count).join(' ') } : { family }
}
