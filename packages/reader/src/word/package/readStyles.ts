// What the styles of a Word file say of a text: its part in the article, and formats that stand for emphasis.
import { childOf, childrenOf, isOn, valueOf, type XMLElement } from '../xml/walk.ts'

/** What a paragraph is, by the name of its style. */
export type ParagraphRole =
  | 'Abstract'
  | 'Affiliation'
  | 'Author'
  | 'Caption'
  | 'Code'
  | 'Contents'
  | 'Date'
  | 'Quote'
  | 'Subtitle'
  | 'Title'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`

export interface Styles {
  /** Whether the style of a run, or of a paragraph, says so; undefined where it does not say. */
  format: (styleId: string, property: FormatProperty) => boolean | undefined
  /** How far a style sets paragraphs in. */
  indent: (styleId: string) => undefined | XMLElement
  /** The list and level that a style of paragraphs stands for. */
  numbering: (styleId: string) => undefined | XMLElement
  /** Whether its text stands above the line or below. */
  position: (styleId: string) => string
  role: (styleId: string) => null | ParagraphRole
}

export type FormatProperty = 'w:b' | 'w:dstrike' | 'w:i' | 'w:strike' | 'w:u' | 'w:vanish'

/** Word stores these names in English, whatever its language; other programs, and people, make more of them. */
const roles: [RegExp, ParagraphRole][] = [
  [/^(?:title|titel|titre|t[íi]tulo|titolo|tytuł|headline|schlagzeile|标题|標題|表題)$/i, 'Title'],
  [
    /^(?:sub-?title|untertitel|sous-titre|subt[íi]tulo|sottotitolo|ondertitel|podtytuł|подзаголовок|副标题|standfirst|strapline|dek|deck|vorspann|chap[ôo]|lead|lede)$/i,
    'Subtitle',
  ],
  [/^(?:author|authors|author names?|byline|autor|autoren|autore|auteur|verfasser)$/i, 'Author'],
  [/^(?:affiliations?|author affiliations?|author info)$/i, 'Affiliation'],
  [/^(?:date|datum)$/i, 'Date'],
  [/^abstract(?: ?title)?$/i, 'Abstract'],
  [
    /^(?:caption|image caption|table caption|figure|captioned figure|illustration|beschriftung|bildunterschrift|légende|leyenda|epígrafe|didascalia|bijschrift)$/i,
    'Caption',
  ],
  [
    /^(?:toc heading|toc \d|contents \d|contents heading|table of figures|index \d|verzeichnis \d|tm \d)$/i,
    'Contents',
  ],
  [
    /^(?:quote|intense quote|block ?text|quotations?|block quotation|zitat|intensives zitat|citation|cita|citazione|citaat)$/i,
    'Quote',
  ],
  [/^(?:html preformatted|plain text|source code|preformatted text|code)$/i, 'Code'],
]

const longestChain = 20

export function readStyles(root: null | XMLElement): Styles {
  const byId = new Map(
    (root ? childrenOf(root, 'w:style') : []).map((style) => [valueOf(style, 'w:styleId'), style]),
  )
  const found = <Value>(styleId: string, ask: (style: XMLElement) => undefined | Value) =>
    chainOf(byId, styleId)
      .map(ask)
      .find((value) => value !== undefined)
  return {
    format: (styleId, property) => found(styleId, (style) => formatIn(style, property)),
    indent: (styleId) => found(styleId, (style) => childOf(childOf(style, 'w:pPr'), 'w:ind')),
    numbering: (styleId) => found(styleId, (style) => childOf(childOf(style, 'w:pPr'), 'w:numPr')),
    position: (styleId) =>
      found(styleId, (style) => childOf(childOf(style, 'w:rPr'), 'w:vertAlign'))?.attributes[
        'w:val'
      ] ?? '',
    role: (styleId) => roleOf(byId, styleId),
  }
}

/** The style, and those that it is based on. */
function chainOf(byId: Map<string, XMLElement>, styleId: string): XMLElement[] {
  const chain: XMLElement[] = []
  let style = byId.get(styleId)
  while (style && !chain.includes(style) && chain.length < longestChain) {
    chain.push(style)
    style = byId.get(valueOf(childOf(style, 'w:basedOn')))
  }
  return chain
}

function formatIn(style: XMLElement, property: FormatProperty): boolean | undefined {
  const element = childOf(childOf(style, 'w:rPr'), property)
  return property === 'w:u' ? element && isUnderlined(element) : isOn(element)
}

export function isUnderlined(element: XMLElement): boolean {
  return !['', '0', 'false', 'none'].includes(valueOf(element))
}

/** By the style's own name, then by those it is based on; a level of the outline makes a heading. */
function roleOf(byId: Map<string, XMLElement>, styleId: string): null | ParagraphRole {
  for (const style of chainOf(byId, styleId)) {
    const role = roleNamed(valueOf(childOf(style, 'w:name'))) ?? headingOf(childOf(style, 'w:pPr'))
    if (role) {
      return role
    }
  }
  return byId.has(styleId) ? null : roleNamed(styleId)
}

const headingName =
  /^(?:heading|überschrift|berschrift|titre|t[íi]tulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|見出し|标题|標題|제목) ?([1-9])$/i

function roleNamed(name: string): null | ParagraphRole {
  const level = headingName.exec(name)?.[1]
  if (level) {
    return headingRole(Number(level) - 1)
  }
  if (/^heading$/i.test(name)) {
    return headingRole(0)
  }
  return roles.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null
}

/** A paragraph may have a level of its own; the tenth is that of text. */
export function headingOf(properties: undefined | XMLElement): null | ParagraphRole {
  const level = valueOf(childOf(properties, 'w:outlineLvl'))
  return /^[0-8]$/.test(level) ? headingRole(Number(level)) : null
}

function headingRole(level: number): ParagraphRole {
  return `Heading${Math.min(level + 1, 6)}` as ParagraphRole
}
