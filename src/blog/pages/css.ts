// A tag for style sheets in code: formatters know it, and what a browser does not need is removed.

const commentOrString = /\/\*[\s\S]*?\*\/|("[^"]*"|'[^']*')/

/** Without comments, spaces and zeros that mean nothing. Strings stay as they are, backslashes in them too. */
export function css(strings: TemplateStringsArray): string {
  return strings.raw
    .join('')
    .split(commentOrString)
    .map((part = '', index) => (index % 2 ? part : shorten(part)))
    .join('')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}

/** Around `+` and `-` a space has a meaning, in `calc()`; before `:` and `(` too, in selectors and `@media`. */
function shorten(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(/(?<![\w.#-])(-?)0\.(?=\d)/g, '$1.')
}
