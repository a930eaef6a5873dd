// Finds who wrote an article that has no byline in the outlet's own words above it: "…, says Jane Okafor", "Jane Okafor visits …".
import { anyOf } from '../words/anyOf.ts'
import { looksLikeName, personNameSource, surnameOf, tidyName } from '../words/personNames.ts'

const writes = anyOf(
  'says?|writes?|argues?|asks?|explains?|reports?|visits?|meets?|looks?|goes|finds?|recalls?|remembers?|considers?|reviews?|describes?|reflects?|wonders?|tells?|travels?|joins?|investigates?|examines?|warns?|calls?|makes the case|on (?:why|how|what)|schreibt|fragt|meint|erklärt|fordert|berichtet|warnt|erzählt|plaide|estime|explique|raconte|analyse|dénonce|écrit|juge|appelle|alerte|sostiene|argumenta|escribe|explica|cuenta|analiza|defiende|reflexiona|advierte|scrive|racconta|spiega|schrijft|betoogt|vertelt|vindt|menulis|menjelaskan',
)
const before = new RegExp(
  `(?:(?<!\\p{L})(?:${writes}|(?:talk|speak)(?:s|ed)? (?:to|with)|spoke (?:to|with)|as told to|told to|interviewed by|met by|(?:erklärt|sagt|schreibt|meint) [^.,]{0,20}|in conversation with|im Gespräch mit|propos recueillis par|by|von|par|por)|(?:[Ll][’']|[Dd]er |[Dd]ie |[Ll]e |[Ll]a |[Ee]l )\\p{Ll}{5,}) $`,
  'u',
)
const after = new RegExp(`^ ${writes}(?!\\p{L})`, 'u')
/** "went up some ladders with him", "browsed while she still could": whatever somebody did for the article. */
const did =
  /^ (?:asked|met|went|saw|took|gave|heard|sat|spent|spoke|talked|joined|visited|watched|followed|(?!is |was |has )\p{Ll}{3,}(?:s|ed)) /u
const alsoNamed = /^,? (?:and|und|et|y|e|en|dan) $/u
const name = new RegExp(personNameSource, 'gu')
const most = 3

/** Nobody names himself in his own text: `own` is the title and the text. `asker` is the label of who asks in an interview. */
export function namedInStandfirst(
  standfirst: readonly string[],
  own: string,
  asker: null | string = null,
): string[] {
  const found = standfirst.filter((text) => text.length <= 600).flatMap((text) => namesIn(text))
  const others = found.filter(
    (one) => looksLikeName(one.name) && !own.includes(surnameOf(one.name)),
  )
  const asking = others.filter((one) => asker !== null && isCalled(one.name, asker))
  const cued = others.filter(({ cue }) => cue === 'writes')
  const last = others.filter(({ cue }) => cue === 'did').slice(-1)
  const best = [asking, cued, last].find(({ length }) => length > 0) ?? []
  return best.slice(0, most).map((one) => tidyName(one.name))
}

/** "JM is Julieta Machava", in a note: whoever has the label of who asks. */
export function askingIn(texts: readonly string[], asker: string): string[] {
  const named = texts.filter((text) => text.length <= 600).flatMap((text) => namesIn(text))
  const found = named.find((one) => looksLikeName(one.name) && isLabelOf(asker, one.name))
  return found ? [tidyName(found.name)] : []
}

interface Named {
  cue: 'did' | 'writes' | null
  name: string
}

/** The names, and what is said of each; "A and B" are in it together. */
function namesIn(text: string): Named[] {
  const named: Named[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(name)) {
    const rest = text.slice(index + found.length)
    const isJoined = named.length > 0 && alsoNamed.test(text.slice(end, index))
    const own = before.test(text.slice(0, index)) || after.test(rest) ? 'writes' : null
    const cue = own ?? (isJoined ? (named.at(-1)?.cue ?? null) : did.test(rest) ? 'did' : null)
    named.push({ name: found, cue })
    end = index + found.length
  }
  return named
}

/** "PKM" and "Kiplimo-Maritim" are labels of Peter Kiplimo-Maritim. */
function isCalled(full: string, label: string): boolean {
  return isLabelOf(label, full) || surnameOf(full) === label
}

/** "AT" is a label of Amílcar dos Anjos Tembe too: of the first name and the last. */
export function isLabelOf(label: string, full: string): boolean {
  const letters = label.replace(/\P{L}/gu, '')
  const initials = full.replace(/(?<=\p{L})\p{L}+|\P{L}/gu, '')
  const outer = `${initials.charAt(0)}${surnameOf(full).charAt(0)}`
  return /^\p{Lu}{2,4}$/u.test(letters) && [initials, outer].includes(letters)
}
