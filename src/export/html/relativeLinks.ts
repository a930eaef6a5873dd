// Links and pictures of a page, from the file in which it stands to the files of others: they work without a server.
import path from 'node:path'

interface Places {
  /** File of the page. */
  file: string
  /** The file of an address; null for what has none. */
  fileOf: (address: string) => null | string
  /** The origin, for what stays there. */
  url: string
}

/**
 * HTML of ours. Quotation marks stand around attributes only, so all attributes are walked through: one may hold the
 * words ` href=` as text.
 */
export function withRelativeLinks(html: string, places: Places): string {
  return html
    .replace(/ ([a-z-]+)="([^"]*)"/g, (attribute, name: string, value: string) => {
      if (!/^\/(?!\/)/.test(value)) {
        return attribute
      }
      if (name === 'srcset') {
        return ` srcset="${value.replaceAll(/\/\S+/g, (address) => relative(address, places))}"`
      }
      return name === 'href' || name === 'src' ? ` ${name}="${relative(value, places)}"` : attribute
    })
    .replace(
      /url\((\/fonts\/[\w.-]+)\)/g,
      (_, address: string) => `url(${relative(address, places)})`,
    )
}

function relative(value: string, { file, fileOf, url }: Places): string {
  const address = value.replaceAll('&amp;', '&')
  const [place = '', hash] = address.split('#')
  const target = fileOf(place)
  if (target === null) {
    return url + value
  }
  const way = path.posix.relative(path.posix.dirname(file), target)
  const encoded = way.split('/').map(encodeURIComponent).join('/')
  return hash === undefined ? encoded : `${encoded}#${hash}`
}
