// What Substack shows in place of an element that is empty in the export: its data say what that is.
import type { LeftOut } from '../../reasons.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { isRecord } from '../../document/readDocument.ts'
import { parseJSONIfValid } from '../../parseJSON.ts'
import { plain } from '../../values/values.ts'

const most = 500

/** Words of others' posts, and what they are called. */
const shown = ['title', 'full_text', 'caption', 'description', 'url']

const longest = 5000

/** Galleries and formulas become elements; all else is left out by its name. Changes the page. */
export function showEmbeds(body: Element): LeftOut[] {
  const empty = [...body.querySelectorAll('[data-component-name][data-attrs]')]
    .filter((one) => !wordsOf(one) && one.querySelector('img, iframe') === null)
    .slice(0, most)
  return empty.flatMap((element): LeftOut[] => {
    const data = parseJSONIfValid(element.getAttribute('data-attrs') ?? '')
    const attributes = isRecord(data) ? data : {}
    const made = pictures(attributes, element) ?? formula(attributes, element)
    if (made) {
      element.replaceWith(made)
      return []
    }
    const name = (element.getAttribute('data-component-name') ?? '').replace(/ToDOM$/, '')
    const words = shown.map((key) => plain(attributes[key], longest)).filter(Boolean)
    return words.length > 0 ? [{ reason: 'command', text: [name, ...words].join('\n') }] : []
  })
}

function pictures({ gallery }: Record<string, unknown>, { ownerDocument }: Element) {
  const images: unknown = isRecord(gallery) ? gallery.images : undefined
  if (!isRecord(gallery) || !Array.isArray(images)) {
    return null
  }
  const figure = ownerDocument.createElement('figure')
  for (const image of images.filter(isRecord)) {
    const picture = ownerDocument.createElement('img')
    picture.setAttribute('src', plain(image.src, 2000))
    picture.setAttribute('alt', '')
    figure.append(picture)
  }
  const caption = ownerDocument.createElement('figcaption')
  caption.textContent = plain(gallery.caption, longest)
  figure.append(caption)
  return figure
}

/** As TeX. */
function formula({ persistentExpression: given }: Record<string, unknown>, element: Element) {
  const words = plain(given, longest)
  const paragraph = element.ownerDocument.createElement('p')
  paragraph.textContent = words ? `$$${words}$$` : ''
  return words ? paragraph : null
}
