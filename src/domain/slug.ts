// The slug of a text, in the browser as on the server.
import slugify from '@sindresorhus/slugify'

const longest = 120

/** A slug of letters, digits and hyphens; '' if nothing is left. */
export function toSlug(text: string): string {
  const slug = inLatin(text) || asWritten(text)
  if (slug.length <= longest) {
    return slug
  }
  // Some letters are two code units: a cut must not separate them.
  return slug
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/-[^-]*$/, '')
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
/** A letter of a script that cannot be transliterated, such as Chinese: it would be dropped. */
const foreign =
  /(?![\p{Script=Armenian}\p{Script=Common}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Greek}\p{Script=Latin}])\p{L}/u

/** Also as one sign for several, such as the "fi" of a PDF, or in another width. */
const letterOrNumber = /[\p{L}\p{N}\uFF01-\uFF5E]/gu

/** Transliterates what can be, and keeps the words of other scripts, with the digits and letters written into them. */
function inLatin(text: string): string {
  const marked = visible(text).replaceAll(word, (one) => (foreign.test(one) ? `\n${one}\n` : one))
  const parts = marked.split('\n').map((part) => (foreign.test(part) ? part : latin(part)))
  return parts.filter(Boolean).join('-')
}

function latin(text: string): string {
  const plain = text.replaceAll(letterOrNumber, (one) => one.normalize('NFKC'))
  return slugify(plain, { decamelize: false })
}

/** Keeps the letters and digits of all scripts. */
function asWritten(text: string): string {
  return visible(text).match(word)?.join('-') ?? ''
}

function visible(text: string): string {
  const shown = text.toLowerCase().replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  return shown.normalize('NFC')
}
