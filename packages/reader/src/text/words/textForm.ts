// The form of a text, whatever it says: its length, its end, its capitals and signs.

/** How many of the edges are reached. */
export function bucket(value: number, edges: readonly number[]): number {
  const above = edges.findIndex((edge) => value < edge)
  return above < 0 ? edges.length : above
}

export function wordsFeature(words: number): string {
  return `words=${bucket(words, [2, 3, 4, 6, 9, 13, 19, 27, 36, 50, 80])}`
}

/** The stop at its end, `n` for a number, `0` for anything else. */
export function endingOf(text: string): string {
  const stop = /([.?!:;,…])["'”’»)\]]*$/u.exec(text)?.[1]
  return stop ?? (/\p{N}$/u.test(text) ? 'n' : '0')
}

/** A page, a volume, a year behind a publisher, an address: what a reference has. */
const citation =
  /(?<!\p{L})(?:pp?|vols?|no|nr|eds?|ibid|op\. cit|S|Bd|Hg|Hrsg)\.\s?(?:\p{N}|$)|[(,]\s?(?:1[5-9]|20)\p{N}{2}[).,;]|(?:1[5-9]|20)\p{N}{2}\.?$|https?:|www\./u

export function isCitation(text: string): boolean {
  return citation.test(text)
}

const forms: [string, RegExp][] = [
  ['cites', citation],
  ['capitals', /^(?=.*\p{Lu})\P{Ll}+$/u],
  ['digit', /\p{N}/u],
  ['year', /(?:19|20)\p{N}\p{N}/u],
  ['begins-with-quote', /^[“"„«‘]/u],
  ['begins-with-number', /^\p{N}/u],
  ['begins-with-bracket', /^[([]/u],
  ['begins-small', /^\p{Ll}/u],
  ['address', /@|https?:|www\./u],
  ['bar', /[|·/]/u],
  ['bars', /(?:[|·•/›][^|·•/›]+){3}/u],
  // A photographer and an agency
  ['name-slash', /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?\/ ?\p{Lu}/u],
  ['colon', /:/u],
  [
    'marker',
    /\p{L}[.,;:!?”"’)]*(?:\[\p{N}{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹])|\p{L}[.,;!?”"’)]\p{N}{1,3}(?=\s|$)/u,
  ],
  [
    'person',
    /(?<![\p{L}“"‘])(?:I|[Mm]y|me|[Ww]e|[Oo]ur|ich|wir|mein|unser|je|nous|notre|yo|saya|kami|kita|ik|wij|io|noi)(?![\p{L}’'])/u,
  ],
]

export function formFeatures(text: string): string[] {
  const found = forms.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  return [`capitalised=${shareOfCapitals(text)}`, ...found]
}

/** Of the longer words but the first; `x` where there are not enough. */
function shareOfCapitals(text: string): string {
  const long = text
    .split(/\s+/u)
    .slice(1)
    .filter((word) => word.length > 3)
  const capitalised = long.filter((word) => /^["“‘(]?\p{Lu}/u.test(word)).length
  return long.length < 2 ? 'x' : String(bucket(capitalised / long.length, [0.15, 0.4, 0.75, 0.99]))
}
