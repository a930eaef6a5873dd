// The picture of a link to a post: what it says, and where that stands.
import { type FittedText, fitText, lineHeight } from './fitText.ts'

export const pictureSize = { height: 630, width: 1200 }

export interface LinkPictureInput {
  /** Colour of the blog, on light paper. */
  accent: string
  authors: string
  /** The portrait of the blog, beside its name: an address of data; null for none. */
  mark: null | string
  /** `First published in …`, or ''. */
  outlet: string
  /** Address of data; null for none. */
  portrait: null | string
  siteName: string
  /** Below the title, in several lines. @default '' */
  tagline?: string
  title: string
}

/** As satori reads it. */
export interface DrawnElement {
  props: { children?: DrawnElement[] | string; src?: string; style: Record<string, unknown> }
  type: 'div' | 'img'
}

export interface DrawingFonts {
  /** Names of the fonts, in the order in which a character is looked for. */
  family: string
  /** Whether they have all of it. */
  has: (text: string) => boolean
  /** In bold, in units of the size. */
  widthOf: (character: string) => number
}

const [ink, muted, paper] = ['#1c1b19', '#5d5a54', '#fbfaf7']
const margin = 72
const portraitSize = 200
const markSize = 52
const small = 30

/** Whatever the fonts do not have is left out: boxes would stand in its place. Null where nothing is left but the site. */
export function layOut(given: LinkPictureInput, fonts: DrawingFonts): DrawnElement | null {
  const { accent, mark, portrait } = given
  const readable = (text: string) => {
    const plain = plainOf(text)
    return fonts.has(plain) ? plain : ''
  }
  const [title, outlet, authors] = [given.title, given.outlet, given.authors].map(readable)
  const tagline = readable(given.tagline ?? '')
  if (!title && !tagline && !outlet && !authors && !portrait) {
    return null
  }
  const width = pictureSize.width - 2 * margin - (portrait ? portraitSize + 48 : 0)
  const room = { height: tagline ? 180 : 310, sizes: [76, 68, 60, 54, 48, 42], width }
  const fitted = title ? fitText(title, room, fonts.widthOf) : null
  const below = tagline
    ? fitText(tagline, { height: 150, sizes: [40, 36, 32], width }, fonts.widthOf)
    : null
  const oneLine = (text = '') =>
    text && fitText(text, { height: 1, sizes: [small], width }, fonts.widthOf).lines.join('')
  const name = oneLine(readable(given.siteName))
  const style = { alignItems: 'center', display: 'flex', gap: 16, marginTop: 14 }
  const named = textLine(name, accent, { fontWeight: 600, marginTop: 0 })
  return page(fonts.family, accent, [
    row([
      column(width, [
        ...(fitted ? titleLines(fitted) : []),
        ...(below ? titleLines(below, { color: muted, fontWeight: 400, marginTop: 6 }) : []),
        textLine(oneLine(authors), ink),
      ]),
      ...(portrait ? [portraitOf(portrait, portraitSize)] : []),
    ]),
    column(pictureSize.width - 2 * margin, [
      textLine(oneLine(outlet), muted),
      named && mark
        ? { type: 'div', props: { children: [portraitOf(mark, markSize), named], style } }
        : textLine(name, accent, { fontWeight: 600 }),
    ]),
  ])
}

/** Composed, since fonts have few accents by themselves, and without what is not seen. */
function plainOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function page(fontFamily: string, accent: string, children: DrawnElement[]): DrawnElement {
  const style = {
    ...pictureSize,
    backgroundColor: paper,
    borderTop: `14px solid ${accent}`,
    display: 'flex',
    flexDirection: 'column',
    fontFamily,
    justifyContent: 'space-between',
    padding: `${margin - 14}px ${margin}px ${margin - 12}px`,
  }
  return { type: 'div', props: { children, style } }
}

function row(children: DrawnElement[]): DrawnElement {
  const style = { display: 'flex', justifyContent: 'space-between' }
  return { type: 'div', props: { children, style } }
}

function column(width: number, children: (DrawnElement | null)[]): DrawnElement {
  const style = { display: 'flex', flexDirection: 'column', width }
  return { type: 'div', props: { children: children.filter((one) => one !== null), style } }
}

function titleLines({ lines, size }: FittedText, more: object = {}): DrawnElement[] {
  const bold = { color: ink, fontWeight: 600, lineHeight }
  const style = { ...bold, fontSize: size, whiteSpace: 'nowrap', ...more }
  return lines.map((children) => ({ type: 'div', props: { children, style } }))
}

function textLine(children: string, color: string, more: object = {}): DrawnElement | null {
  const style = { color, fontSize: small, marginTop: 18, whiteSpace: 'nowrap', ...more }
  return children ? { type: 'div', props: { children, style } } : null
}

function portraitOf(src: string, size: number): DrawnElement {
  const style = { borderRadius: size / 2, height: size, width: size }
  return { type: 'img', props: { src, style } }
}
