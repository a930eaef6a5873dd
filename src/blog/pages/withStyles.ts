// Puts the style sheet that a page needs into its head, and what it says of fonts.
import { fontFaces, preloadedFonts } from './fonts.ts'
import { stylesFor } from './styles/index.ts'

/**
 * @param html of the whole page.
 * @param fonts folder of the site with the files of the typeface; undefined where there is none.
 * @param look further rules: the colours of this blog.
 */
export function withStyles(html: string, fonts: string | undefined, look = ''): string {
  // Most of a long text is ASCII: what only other letters decide looks at these alone.
  const letters = (html.match(/[\u0080-\uFFFF]+/g) ?? []).join('')
  const faces = fonts === undefined ? '' : fontFaces(letters, fonts)
  const hasItalics = /<(?:em|i)>/.test(html)
  const preloaded = fonts === undefined ? [] : preloadedFonts(letters, hasItalics, fonts)
  const links = preloaded.map(
    (href) => `<link rel="preload" as="font" crossorigin href="${href}"/>`,
  )
  // Before all that is of an article: `stylesIn` finds it as the first one.
  const head = `${links.join('')}<style>${faces}${stylesFor(html, letters)}${look}</style><title>`
  return html.replace('<title>', () => head)
}

/** The style sheet of such a page, for the hash in its policy. */
export function stylesIn(page: string): string {
  const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
  return styles
}
