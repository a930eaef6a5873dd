// Paragraphs by blank lines, as WordPress makes them of what its older editor stores.

const names =
  'address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul'
const blockTag = new RegExp(String.raw`(<\/?(?:${names})(?=[\s>/])[^>]{0,5000}>)`, 'i')

/** Text does not stand in these themselves. */
const holders = /^(?:col|colgroup|dl|figure|ol|table|tbody|tfoot|thead|tr|ul)$/

/** Lines of these are no paragraphs, where there is only one. */
const lines = /^(?:address|caption|center|dd|div|dt|figcaption|h[1-6]|legend|li|p|summary|td|th)$/

const empty = /^(?:col|hr)$/

/** Without `pre`, whose lines stay as they are. */
export function autop(text: string): string {
  const open: string[] = []
  return text
    .replace(/\r\n?/g, '\n')
    .split(blockTag)
    .map((part, index) => {
      if (index % 2 === 0) {
        return open.includes('pre') ? part : textIn(part, open.at(-1) ?? '')
      }
      const [, slash = '', given = ''] = /^<(\/?)([a-z\d]+)/i.exec(part) ?? []
      follow(open, given.toLowerCase(), slash !== '')
      return part
    })
    .join('')
}

function follow(open: string[], name: string, isEnd: boolean): void {
  if (isEnd) {
    const at = open.lastIndexOf(name)
    open.length = at < 0 ? open.length : at
  } else if (!empty.test(name)) {
    open.push(name)
  }
}

function textIn(text: string, holder: string): string {
  const parts = text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length === 0 || holders.test(holder)) {
    return text
  }
  const broken = parts.map((part) => part.replace(/(?<!<br ?\/?>)[ \t]{0,100}\n\s*/gi, '<br>\n'))
  if (holder === 'p') {
    return broken.join('</p>\n<p>')
  }
  return lines.test(holder) && parts.length === 1
    ? broken.join('')
    : broken.map((part) => `<p>${part}</p>`).join('\n')
}
