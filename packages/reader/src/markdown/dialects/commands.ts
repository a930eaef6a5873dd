// Commands of sites: shortcodes of Hugo, `{{< figure … >}}`, tags of Liquid, `{% include … %}`, `{{ … }}`, and shortcodes
// of WordPress.
import type { Dialect } from './types.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { captionHTML, figureOf } from './figure.ts'

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

/** Of WordPress, which exports leave in the text: pictures with captions, and addresses of films. */
const caption = /\\?\[caption\b[^\]\n]{0,500}\\?\]([\s\S]{0,3000}?)\\?\[\/caption\\?\]/g

const picture =
  /^\[?\s*!\[([^\]]{0,500})\]\(([^()\s]{1,2000})[^()]{0,300}\)(?:\]\([^()]{0,2000}\))?/

export const shortcodes: Dialect = (text, leave) =>
  text
    .replace(caption, (all, inner: string) => {
      const [image, alt = '', src = ''] = picture.exec(inner.trim()) ?? []
      return image === undefined
        ? inner
        : `\n\n<figure><img src="${escapeHTML(src)}" alt="${escapeHTML(alt)}"><figcaption>${captionHTML(inner.trim().slice(image.length).trim())}</figcaption></figure>\n\n`
    })
    .replace(/\\?\[(?:gallery|embed|video|audio|playlist)\b[^\]\n]{0,500}\\?\](?!\()/g, (all) =>
      leave(all),
    )
    .replace(/\\?\[\/(?:embed|video|audio|playlist)\\?\]/g, '')
