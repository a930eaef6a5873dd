// Makes a style sheet shorter by what a browser does not need.

const string = `"[^"]*"|'[^']*'`
const strings = new RegExp(`(${string})`)
const stringOrComment = new RegExp(String.raw`(${string})|/\*[\s\S]*?\*/`, 'g')

/** Without comments, spaces and zeros that mean nothing. Strings stay as they are, with their backslashes. */
export function shortenCSS(text: string): string {
  return text
    .replaceAll(stringOrComment, (_, kept?: string) => kept ?? '')
    .split(strings)
    .map((part, index) => (index % 2 ? part : shorten(part)))
    .join('')
    .trim()
}

/** Around `+` and `-` a space has a meaning, in `calc()`; before `:` and `(` too, in selectors and `@media`. */
function shorten(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .replaceAll(/(?<![\w.#-])(-?)0\.(?=\d)/g, '$1.')
}
