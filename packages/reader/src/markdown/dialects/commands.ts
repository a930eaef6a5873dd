// Commands of static sites: shortcodes of Hugo, `{{< figure … >}}`, and tags of Liquid, `{% include … %}`, `{{ … }}`.
import type { Dialect } from './types.ts'

import { figureOf } from './figure.ts'

const shortcode = String.raw`\{\{[<%][^{}]{0,2000}[>%]\}\}`
const tag = String.raw`\{%[^{}]{0,2000}%\}`

export const commands: Dialect = (text, leave) =>
  text
    .replace(/\{%-?\s*raw\s*-?%\}([\s\S]{0,5000}?)\{%-?\s*endraw\s*-?%\}/g, (_, raw: string) =>
      raw.replaceAll('{', '&#123;'),
    )
    // An address within the site, which no other site has.
    .replace(
      new RegExp(
        String.raw`(?<!!)\[([^[\]]{0,500})\]\((?:${shortcode}|${tag})[^()\s]{0,500}\)`,
        'g',
      ),
      '$1',
    )
    .replace(new RegExp(shortcode, 'g'), (all) =>
      isEnd(all) ? '' : (/^\{\{[<%]\s*figure\b/.test(all) && figureOf(all)) || leave(all),
    )
    .replace(new RegExp(tag, 'g'), (all) =>
      isEnd(all) ? '' : (/^\{%-?\s*include\b/.test(all) && figureOf(all)) || leave(all),
    )
    .replace(
      /\{\{(?![<%])[^{}\n]{0,500}\}\}/g,
      (all) => (/^\{\{\s*(?:figure|image|img|picture)\(/.test(all) && figureOf(all)) || leave(all),
    )
    // Attributes of kramdown, and its table of contents.
    .replace(/^[*+-] [^\n]{0,200}\n\{:\s?toc[^{}\n]{0,100}\}[ \t]*$/gm, '')
    .replace(/\{:[^{}\n]{0,500}\}/g, '')

function isEnd(command: string): boolean {
  return /^\{\{[<%]\s*\/|^\{%-?\s*end/.test(command)
}
