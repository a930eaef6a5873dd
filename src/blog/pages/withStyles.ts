// Puts style sheets into the head of a page: that of its kind, and those of the scripts in which its text is written.
import { allFontSheets, fontSheets, preloadedFonts } from './fonts.ts'
import { sheets } from './styles/index.ts'
import { scripts } from './styles/scripts.ts'

/** Which style sheet a page has. */
export type Sheet = keyof typeof sheets

/**
 * @param html of the whole page.
 * @param fonts folder of the site with the files of the typeface.
 */
export function withStyles(html: string, sheet: Sheet, fonts: string | undefined): string {
  const own = scripts.filter(({ letters }) => letters.test(html)).map((script) => script.styles)
  const faces = fonts === undefined ? [] : fontSheets(html, fonts)
  const preloaded = fonts === undefined ? [] : preloadedFonts(html, fonts)
  const head = [
    ...preloaded.map(
      (href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin/>`,
    ),
    ...[...faces, sheets[sheet], ...own].map((styles) => `<style>${styles}</style>`),
  ]
  return html.replace('<title>', () => `${head.join('')}<title>`)
}

/** Every style sheet that a page of a site may have: each has its hash in the policy of the pages. */
export function allStyles(fonts: string | undefined): string[] {
  return [
    ...(fonts === undefined ? [] : allFontSheets(fonts)),
    ...Object.values(sheets),
    ...scripts.map(({ styles }) => styles),
  ]
}
