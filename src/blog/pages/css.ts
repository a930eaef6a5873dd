// A tag for style sheets in code: formatters know it, and what a browser does not need is removed.

/** Without comments, and with one space at most between words. */
export function css(strings: TemplateStringsArray): string {
  return strings.raw
    .join('')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}
