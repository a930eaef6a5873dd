// Takes the credit off a line that is known to be a picture's: more ends can be credits there than in any other text.
import { anyOf } from '../words/anyOf.ts'
import { countWords } from '../words/line.ts'
import { splitCredit } from './splitCredit.ts'

interface CreditedCaption {
  caption: string
  credit: null | string
}

const picture = anyOf(
  'photo(?:graph)?s?|pictures?|images?|illustrations?|drawings?|maps?|fotos?|fotograf(?:ie|ien|ía|ia)|bild(?:er)?|aufnahme|zeichnung|imagen|immagine|dessin|zdjęcie|gambar',
)
const by = anyOf('by|von|par|por|de|di|door|oleh|av|af|courtesy of|from')
const name = String.raw`\p{Lu}[\p{L}.'’-]*`
const small = anyOf('of|the|for|de|del|della|di|du|da|van|von|der|den|la|and|und|et|y|e|en|&')

const patterns: readonly RegExp[] = [
  // … the harbour. (Contributed) (Express photo by Jane Okafor)
  /(?<=[.!?…"”’»])\s+([([]\p{Lu}[^()[\]]{1,70}[)\]])$/u,
  // … the harbour (Jane Okafor)
  new RegExp(String.raw`\s(\(${name}(?: (?:${small} )?${name}){1,4}\))$`, 'u'),
  // … the harbour. – PICTURE BY JANE OKAFOR, … the harbour Photograph by Jane Okafor
  new RegExp(
    String.raw`\s((?:[|–—-]\s*)?(?:\p{Lu}[\p{L}.]* )?${picture} ${by} (?:the )?[\p{Lu}\p{N}@].{1,60})$`,
    'iu',
  ),
  // … the harbour. Image source, Getty Images
  /(?<=[.!?…"”’»])\s+((?:Image|Photo|Picture|Media) (?:source|credit|copyright),? \p{Lu}.{1,50})$/u,
  // Figure 1. Price of bread Source: authors' calculations.
  /\s((?:Sources?|Data|Quellen?|Fuentes?|Fonti?e?|Bron(?:nen)?|Sumber|Źródło|Källa|Kilde)\s?: .{2,120})$/u,
  // … the harbour, 1962 Family photograph
  new RegExp(String.raw`\s(\p{Lu}\p{L}+ ${picture})$`, 'u'),
  // … the harbour, August 8, 2017. JANE OKAFOR/AFP VIA GETTY IMAGES
  /(?<=[.!?…"”’»])\s+((?:[|–—] ?)?\p{Lu}{2}[\p{Lu}\p{N} .,/&'’-]{1,60})$/u,
  // … the harbour. JANE OKAFOR FOR “THE HARBOUR GAZETTE”
  /(?<=[.!?…"”’»])\s+(\p{Lu}{2}[\p{Lu} .’'-]{1,40} (?:FOR|FÜR|PARA|PER|POUR|VOOR) ["“«„].{2,50}["”»“])$/u,
  // … the harbour in 1871. Jane Okafor, CC BY-SA
  new RegExp(
    String.raw`(?<=[\p{Ll}\p{N}][.!?…”’»])\s+(${name}(?: (?:${small} )?${name}){1,3}(?:(?:, | ?/ ?)${name}[\p{L} -]{0,30})?)$`,
    'u',
  ),
]

export function splitFigure(text: string): CreditedCaption {
  const found = splitCredit(text) ?? splitKnown(text)
  return found ? withSign(found) : { caption: text, credit: null }
}

function splitKnown(text: string): CreditedCaption | null {
  for (const pattern of patterns) {
    const credit = pattern.exec(text)?.[1]
    const caption = credit === undefined ? '' : text.slice(0, text.length - credit.length).trim()
    if (credit !== undefined && countWords(caption) >= 2) {
      return { caption, credit }
    }
  }
  return null
}

/** "© NDR" before "Foto: Jane Okafor" is part of the credit. */
function withSign({ caption, credit }: CreditedCaption): CreditedCaption {
  const sign = /(?:^|\s)(©[^.]{1,40})$/u.exec(caption)?.[1]
  return sign === undefined || credit === null
    ? { caption, credit }
    : { caption: caption.slice(0, -sign.length).trim(), credit: `${sign} ${credit}` }
}

const creditLine = new RegExp(
  String.raw`^(?:[([].{2,60}[)\]]|(?:[|–—] ?)?\p{Lu}{2}[\p{Lu} .,/&'’-]{1,60}|${name}(?: (?:${small} )?${name}){1,3}(?: ?[/|,] ?${name}(?: ${name}){0,3})?)$`,
  'u',
)

/** A line between pictures that only says who took the one above. */
export function isCreditLine(text: string): boolean {
  return countWords(text) <= 10 && (creditLine.test(text) || splitCredit(text)?.caption === '')
}
