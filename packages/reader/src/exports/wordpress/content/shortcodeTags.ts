// Finds the shortcodes of a text: `[name key="value"]`, and `[/name]`. What is only set in brackets is none.

export interface ShortcodeTag {
  attributes: string
  /** Place behind it. */
  end: number
  isEnd: boolean
  name: string
  start: number
}

/** Those that stand alone and without values. */
const known = new Set([
  ...['archives', 'audio', 'backref', 'caption', 'code', 'column', 'columns', 'contact-form'],
  ...['contact-form-7', 'divider', 'dropcap', 'efn_reset', 'embed', 'footnotes', 'gallery'],
  ...['googlemaps', 'instagram', 'mfn_list', 'playlist', 'poll', 'polldaddy', 'recent-posts'],
  ...['references', 'reflist', 'related-posts', 'row', 'scribd', 'sitemap', 'slideshare'],
  ...['soundcloud', 'sourcecode', 'spacer', 'table', 'toc', 'tweet', 'twitter', 'video', 'vimeo'],
  ...['wp_caption', 'wpforms', 'youtube'],
])

/** In characters. */
const longest = 5000

/** Of a post: what is behind them stays as text. */
const most = 5000

export function shortcodeTags(text: string): ShortcodeTag[] {
  const tags = bracketsIn(text)
  const closed = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name))
  return tags.filter(
    ({ name, attributes, isEnd }) =>
      isEnd || closed.has(name) || known.has(name) || name.includes('_') || hasValues(attributes),
  )
}

function hasValues(attributes: string): boolean {
  return /(?:^|\s)[\w-]+\s*=\s*\S/.test(attributes) || /^=\S/.test(attributes)
}

function bracketsIn(text: string): ShortcodeTag[] {
  const opening = /\[(\/?)([a-z][\w-]{0,60})(?=[\s\]=/])/gi
  const found: ShortcodeTag[] = []
  for (let match = opening.exec(text); match && found.length < most; match = opening.exec(text)) {
    const [whole, slash, name = ''] = match
    const behind = match.index + whole.length
    const end = endOfTag(text, behind)
    // Twice the brackets show them.
    const isShown = text[match.index - 1] === '[' && text[end] === ']'
    if (end > 0 && !isShown) {
      const attributes = text.slice(behind, end - 1).replace(/\/$/, '')
      found.push({
        name: name.toLowerCase(),
        attributes,
        end,
        isEnd: slash === '/',
        start: match.index,
      })
      opening.lastIndex = end
    }
  }
  return found
}

/** Behind the closing bracket; 0 where there is none. Values in quotes may hold brackets. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length && at < from + longest; at += 1) {
    const character = text.charAt(at)
    if (quote) {
      quote = character === quote ? '' : quote
    } else if ((character === '"' || character === "'") && text[at - 1] === '=') {
      quote = character
    } else if (character === ']') {
      return at + 1
    } else if (character === '[') {
      return 0
    }
  }
  return 0
}

/** Values by their names. */
export function valuesOf(attributes: string): Map<string, string> {
  const pairs = attributes.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)
  return new Map(
    [...pairs].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']),
  )
}
