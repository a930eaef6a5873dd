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
const person = new RegExp(personNameSource, 'gu')
const [longest, most] = [600, 3]

/** Nobody names himself in his own text: `own` is the title and the text. */
export function namedInStandfirst(standfirst: readonly string[], own: string): string[] {
  const named = standfirst
    .filter(({ length }) => length <= longest)
    .flatMap((text) =>
      [...text.matchAll(person)].flatMap(({ 0: name, index }) =>
        before.test(text.slice(0, index)) || after.test(text.slice(index + name.length))
          ? name
          : [],
      ),
    )
  return named
    .filter((name) => looksLikeName(name) && !own.includes(surnameOf(name)))
    .slice(0, most)
    .map(tidyName)
}
