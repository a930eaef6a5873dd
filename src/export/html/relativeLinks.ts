// Links and pictures of a page, from the file in which it stands to the files of others: they work without a server.

interface Places {
  /** File of the page. */
  file: string
  /** Where the file of an address is, from the folder of the export; null for what has none. */
  placeOf: (address: string) => null | string
  /** The origin, for what stays there. */
  url: string
}

/**
 * HTML of ours. Quotation marks stand around attributes only, so all attributes are walked through: one may hold the
 * words ` href=` as text. What an author links to with its whole address is a file as well.
 */
export function withRelativeLinks(html: string, { file, placeOf, url }: Places): string {
  const own = new RegExp(`<a href="${literal(url)}/(?![/\\\\])`, 'g')
  const up = '../'.repeat(file.split('/').length - 1)
  const relative = (value: string) => linkTo(value, up, placeOf) ?? url + value
  return html
    .replace(own, '<a href="/')
    .replace(/ ([a-z-]+)="([^"]*)"/g, (attribute, name: string, value: string) => {
      if (!/^\/(?!\/)/.test(value)) {
        return attribute
      }
      if (name === 'srcset') {
        return ` srcset="${value.replaceAll(/\/\S+/g, relative)}"`
      }
      return name === 'href' || name === 'src' ? ` ${name}="${relative(value)}"` : attribute
    })
    .replace(/url\((\/fonts\/[\w.-]+)\)/g, (_, address: string) => `url(${relative(address)})`)
}

/** As part of a pattern. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Null for what has no file. */
function linkTo(value: string, up: string, placeOf: Places['placeOf']): null | string {
  const [address = '', mark] = value.replaceAll('&amp;', '&').split('#')
  const place = placeOf(address)
  return place === null ? null : `${up}${place}${mark === undefined ? '' : `#${mark}`}`
}
