// Takes the credit off the end of a picture's caption, with its lead-in, to the letter.
import { countSentences, countWords } from '../words/line.ts'
import { personNameSource } from '../words/personNames.ts'
import { isAgencyCredit } from './agencyCredit.ts'

interface CreditedCaption {
  caption: string
  credit: string
}

const creditLeadSource =
  '(?:main |cover |lead |file |header |top |above |featured? )?(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|maps?|charts?|credits?|artwork|cartoons?|drawings?|pics?|photo illustrations?|video|screenshot|fotos?|bild)(?: (?:credits?|by|source|via|courtesy(?: of)?))?'
const agency =
  'AFP|AP|EPA(?:-EFE)?|EFE|Reuters|Getty Images|Getty|Xinhua|Alamy Stock Photo|Alamy|Shutterstock|iStock|Bloomberg|Magnum|Unsplash|Flickr|Wikimedia Commons|Wikimedia|Kyodo|TASS|Sputnik|ANSA|DPA|PA Images|PA Media|PA Wire|PA|NurPhoto|Anadolu Agency|Anadolu|VCG|CC[ -]BY'

// In the order in which they are tried: the earlier leave less room for a wrong reading.
const creditPatterns: RegExp[] = [
  // What stood on the line below the caption
  /\u2003(\S.*)$/u,
  // (Photo by Jane Okafor) (Image: Harbour Trust)
  new RegExp(
    `(?:^|\\s)((?:\\((?:(?:main |cover )?photo|picture|image|illustration|graphic|map|chart|video|foto|©|courtesy|credit|source|supplied|submitted|provided|handout|(?:${agency})\\b)[^()]*\\)\\s*)+\\.?)$`,
    'iu',
  ),
  // [File: Jane Okafor/Reuters]
  new RegExp(
    `(?:^|\\s)(\\[(?:file|photo|picture|image|illustration|graphic|map|video|foto|©|courtesy|credit|source|(?:${agency})\\b)[^[\\]]*\\])$`,
    'iu',
  ),
  // The wall. ST PHOTO: JANE OKAFOR
  /(?<=[.!?…"”’)])\s+((?:\p{Lu}[\p{L}.]*\s){1,3}(?:PHOTO|Photo|FOTO|Foto|IMAGE|Image|PICTURE|Picture)S?\s*[:–—|-]\s*\S.*)$/u,
  // Photo: AFP, PHOTO CREDIT – Reuters, Image credit: iStock
  new RegExp(`(?:^|\\s)(${creditLeadSource}\\s*[:–—|-]\\s*\\S.*)$`, 'iu'),
  // © Jane Okafor/AFP
  // A "(c)" may also count the items of a list.
  /(?:^|\s)((?:©|\(c\)(?=\s*(?:\p{N}{4}\b|\p{Lu}\S*(?: (?:\p{Lu}\S*|of|and|the|de|\p{N}+))*$))|Copyright\b)\s*\S.*)$/u,
  // Image copyright Reuters
  /(?:^|\s)((?:Image|Photo|Picture|Media) (?:copyright|source|credit) \p{Lu}\S*(?: \p{Lu}\S*){0,3})$/u,
  // Photograph by Jane Okafor, Courtesy of the Harbour Trust
  /(?:^|(?<=[.!?…"”’)])\s+)((?:(?:Photo(?:graph)?s?|Photo illustrations?|Feature photos?|Pictures?|Images?|Illustrations?) (?:by|courtesy of|via)|Courtesy(?: of)?:?|Credit:?|Source:) (?:(?:the )?[\p{Lu}\p{N}@].*|(?:the |our )?(?:authors?|writers?|me|us|myself)\.?))$/u,
  // … the harbour. Jane Okafor/Reuters
  new RegExp(
    `(?:^|(?<=[.!?…"”’)])\\s+)((?:\\p{Lu}[\\p{L}.'’-]*[ /|,]+){0,5}(?:REUTERS|SPUTNIK|dpa|${agency})(?:(?: ?[/|] ?| via )[\\p{L}. ]{2,30})*\\.?)$`,
    'u',
  ),
  // … the harbour. Jane Okafor/Panos
  /(?<=[.!?…"”’)])\s+((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+\/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u,
  // … the harbour. | KYODO
  /(?<=[.!?…"”’)])\s+(\| ?\p{Lu}{2}[\p{Lu}\p{N}&-]*(?: \p{Lu}[\p{L}&-]*){0,4})$/u,
  // … the harbour. Express photo by Jane Okafor
  /(?<=[.!?…"”’)])\s+(\p{Lu}\p{L}+ photos? (?:by|:) ?\p{Lu}\S*(?: \p{Lu}\S*){0,3})$/u,
  // … the harbour. [Jane Okafor/The Gazette]
  /(?<=[.!?…"”’)])\s+(\[\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}\/[^[\]]{2,40}\])$/u,
  // … the harbour. ANTARA/Jane Okafor
  /(?<=[.!?…"”’)])\s+(\p{Lu}[\p{L}.'’-]+\/\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})$/u,
  // … the harbour. (Jane Okafor for The Harbour Gazette)
  /(?<=[.!?…"”’])\s+(\(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?:, | for | \/ ?|\/)(?:[Tt]he )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}\))$/u,
]

/** "The harbour at low tide. Jane Okafor": a caption in small letters, and a name without a stop. */
const nameBehindStop = new RegExp(
  `(?<=\\p{Ll}[.!?…”’)])\\s+(${personNameSource}(?:, (?:CC[ -]BY\\S*|${agency}))?)$`,
  'u',
)
const notNames =
  /^(?:The|A|An|No|Not|New|Why|How|What|When|Where|Who|Is|It|In|On|At|We|You|Our|My|This|That|And|But|Part|Chapter|Read|See|Yours|Best|Kind|Vol|Page)\b/u
const mostNameWords = 45

/** Null where the line is no caption. A caption may be empty: `Image credit: Jane Okafor`. */
export function splitCredit(text: string): CreditedCaption | null {
  if (text.length > 1200 || countWords(text) > 110) {
    return null
  }
  if (isAgencyCredit(text)) {
    return { caption: '', credit: text }
  }
  for (const pattern of creditPatterns) {
    const credit = pattern.exec(text)?.[1]
    if (credit !== undefined && isCredit(credit)) {
      return { caption: text.slice(0, text.length - credit.length).trim(), credit }
    }
  }
  return splitName(text)
}

function splitName(text: string): CreditedCaption | null {
  const credit = nameBehindStop.exec(text)?.[1]
  if (credit === undefined || notNames.test(credit) || /^["“‘„«]|:\s/u.test(text)) {
    return null
  }
  const caption = text.slice(0, text.length - credit.length).trim()
  const long = caption.split(/\s+/u).filter((word) => word.length > 3)
  const small = long.filter((word) => /^\p{Ll}/u.test(word))
  return countWords(caption) >= 4 &&
    countWords(caption) <= mostNameWords &&
    small.length >= long.length / 2
    ? { caption, credit }
    : null
}

function isCredit(credit: string): boolean {
  return (
    countWords(credit) <= 20 &&
    !/^\(\p{L}+\)$/u.test(credit) &&
    countSentences(credit.replace(/\b\p{Lu}\./gu, '')) <= 2 &&
    !/[?!;]/u.test(credit) &&
    !/[a-z]{4,}\. (?!All rights reserved)\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(credit) &&
    !/^(?:©|Copyright)[^/]*\b(?:All rights reserved|Project Syndicate)\b/iu.test(credit)
  )
}
