// Shortcodes of WordPress, which exports leave in the text: pictures with captions, and addresses of films.
import type { Dialect } from './types.ts'

import { escapeHTML } from '../../document/escapeHTML.ts'
import { captionHTML } from './figure.ts'

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
