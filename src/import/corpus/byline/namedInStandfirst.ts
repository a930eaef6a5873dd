// Finds who wrote an article that has no byline in the outlet's own words above it: "…, says Jane Okafor", "Jane Okafor visits …".
import { anyOf } from '../text/anyOf.ts'
import { looksLikeName, personNameSource, surnameOf } from './personNames.ts'

const writes = anyOf(
  'says?|writes?|argues?|asks?|explains?|reports?|visits?|meets?|looks?|goes|finds?|recalls?|remembers?|considers?|reviews?|describes?|reflects?|wonders?|tells?|travels?|joins?|investigates?|examines?|warns?|calls?|makes the case|on (?:why|how|what)|schreibt|fragt|meint|erklärt|fordert|berichtet|warnt|erzählt|plaide|estime|explique|raconte|analyse|dénonce|écrit|juge|appelle|alerte|sostiene|argumenta|escribe|explica|cuenta|analiza|defiende|reflexiona|advierte|scrive|racconta|spiega|schrijft|betoogt|vertelt|vindt|menulis|menjelaskan',
)
const before = new RegExp(
  `(?:(?<!\\p{L})(?:${writes}|talks? to|spoke to|speaks to|interviewed by|(?:erklärt|sagt|schreibt|meint) [^.,]{0,20}|in conversation with|im Gespräch mit|propos recueillis par|by|von|par|por)|(?:[Ll][’']|[Dd]er |[Dd]ie |[Ll]e |[Ll]a |[Ee]l )\\p{Ll}{5,}) $`,
  'u',
)
const after = new RegExp(`^ ${writes}(?!\\p{L})`, 'u')
const name = new RegExp(personNameSource, 'gu')

/** Nobody names himself in his own text: `own` is the title and the text. */
export function namedInStandfirst(standfirst: readonly string[], own: string): string[] {
  return standfirst
    .filter((text) => text.length <= 600)
    .flatMap((text) =>
      [...text.matchAll(name)].flatMap(({ 0: found, index }) => {
        const isCued =
          before.test(text.slice(0, index)) || after.test(text.slice(index + found.length))
        const isOther = own.includes(surnameOf(found))
        return isCued && !isOther && looksLikeName(found) ? [found] : []
      }),
    )
    .slice(0, 3)
}
