// Distinguishes the end of a line that was cut from the end of a title, a heading or a verse: small words that want another.

/** Articles, prepositions and conjunctions that nothing ends with. */
const smallWords = [
  ...['the', 'a', 'an', 'of', 'and', 'or', 'but', 'its', 'their', 'his', 'her', 'than', 'into'],
  ...['from', 'with', 'at', 'as', 'that', 'which', 'whose', 'be', 'is', 'are', 'was', 'were'],
  ...['der', 'die', 'das', 'dem', 'den', 'des', 'ein', 'eine', 'einer', 'einem', 'einen', 'eines'],
  ...['und', 'oder', 'aber', 'für', 'im', 'zum', 'zur', 'vom', 'beim', 'ist', 'sind', 'dass'],
  ...['le', 'la', 'les', 'un', 'une', 'du', 'de', 'et', 'ou', 'au', 'aux', 'dans', 'sur', 'est'],
  ...['el', 'los', 'las', 'una', 'del', 'y', 'al', 'por', 'para', 'con', 'que', 'es', 'su', 'sus'],
  ...[
    'il',
    'lo',
    'gli',
    'della',
    'dello',
    'dei',
    'degli',
    'delle',
    'nel',
    'nella',
    'di',
    'e',
    'ed',
  ],
  ...['o', 'os', 'as', 'um', 'uma', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'e', 'com'],
  ...['het', 'een', 'van', 'en', 'voor', 'naar', 'bij', 'met', 'dan', 'zijn', 'wordt'],
  ...['dan', 'yang', 'di', 'ke', 'dari', 'untuk', 'dengan', 'pada', 'atau', 'oleh'],
  ...['w', 'i', 'z', 'na', 'do', 'dla', 'oraz', 'och', 'av', 'för', 'til', 'og', 'ett'],
]

const words: ReadonlySet<string> = new Set(smallWords)

export function endsOpen(text: string): boolean {
  const last = text.split(/[\s'’]+/u).at(-1) ?? ''
  return words.has(last.toLowerCase()) || /\p{Ll}-$/u.test(text)
}

/** Mostly in small letters, and not the address of a page or a person. */
export function isSmall(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const small = words.filter((word) => /^\P{L}*\p{Ll}/u.test(word))
  return (
    words.length >= 2 && small.length > words.length / 2 && !/@|:\/\/|^www\.|^\S+: /u.test(text)
  )
}
