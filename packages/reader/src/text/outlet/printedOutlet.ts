// Finds the outlet in the lines around an article: candidates of every line, scored by its place, its form, and where else the name stands.
import type { OutletEvidence } from './outletEvidence.ts'

import { isBookDetails } from '../lines/closingLines.ts'
import { scoreFurniture } from '../lines/furniture.ts'
import { isDate } from '../lines/readDate.ts'
import { isSectionName } from '../lines/sectionNames.ts'
import { remembered } from '../words/remembered.ts'
import { cutName } from './cutName.ts'
import { findOutlet } from './findOutlet.ts'
import { isPossible } from './isPossible.ts'
import { keyOf } from './outletKey.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'
import { saidWhere } from './saidWhere.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

export type PrintedLines = Pick<OutletEvidence, 'above' | 'authors' | 'below' | 'end'>

interface Candidate {
  name: string
  score: number
}

const least = 3

/** "Jane Okafor is a writer. This article first appeared in The Interpreter." */
export const appeared = remembered((text) => {
  const isSaid = appearedPattern.test(text) && !bookPattern.test(text)
  return isSaid ? (saidWhere(text) ?? findOutlet(text, { least: 3.5 })?.name ?? null) : null
})

const appearedPattern =
  /^\p{P}?(?:originally |first |previously |also |zuerst |erstmals |ursprünglich )?(?:appeared|published|printed|commissioned|ran|reprinted|reproduced|republished|erschienen|veröffentlicht|paru|publié|publicado|publicada|pubblicato|uscito|verschenen|gepubliceerd|dimuat|terbit|diterbitkan|tayang)\b|(?:^|[.!?] )\p{P}?(?:this|the|a|an|dieser?|der|die|das|ein|eine|ce|cet|cette|une?|este|esta|una?|questo|questa|dit|deze|een|artikel|tulisan|esai|opini|naskah) (?:\p{L}+ ){0,4}?(?:article|piece|essay|column|commentary|op-ed|story|interview|review|contribution|post|analysis|version|paper|beitrag|artikel|texte?|kommentar|kolumne|tribune|chronique|entretien|artículo|texto|columna|articolo|testo|intervento|stuk|ini|asli)\b/iu
/** What is published otherwise: the author's book. */
const bookPattern =
  /\b(?:(?:latest|new|recent|first|next|forthcoming) (?:book|novel|collection|study)|university press|recordings?|album)\b/iu

/** "Journal of Small States, Vol. 12, No. 3 (2019)", "The Guardian (1959-2003); Jul 9, 1994", "Kompas, 21 September 2022" */
export function ownName(lines: PrintedLines, known: readonly string[]): null | string {
  const { above } = lines
  const marks = keyOf(addressesIn([...above, ...lines.below, ...(lines.end ?? [])]))
  const rights = lines.below
    .concat(above)
    .filter((text) => rightsPattern.test(text))
    .join(' ')
  let best: Candidate | null = null
  for (const [index, text] of above.entries()) {
    for (const { name, score } of partsOf(text, known)) {
      const total =
        score +
        (isBesideDate(above, index) ? 1 : 0) +
        (name.length > 3 && marks.includes(keyOf(name)) ? 2 : 0) +
        (name.length > 3 && rights.includes(name.replace(/^The /u, '')) ? 2 : 0)
      const isAuthor = (lines.authors ?? []).some((author) => keyOf(name).includes(keyOf(author)))
      if (!isAuthor && total >= least && total > (best?.score ?? 0)) {
        best = { name, score: total }
      }
    }
  }
  return best?.name ?? rightsHolder(rights)
}

export const rightsPattern = /©|\bcopyright\b|\(c\)/iu

/** "© 2019 The Luzon Star. All rights reserved.", where its words say that it is a paper. */
function rightsHolder(rights: string): null | string {
  const at = /(?:©|copyright|\(c\))[\s,]*(?:\p{N}{4}(?:[-–]\p{N}{2,4})?[\s,]*)?(?:by )?/iu.exec(
    rights,
  )
  const name = at ? cutName(rights.slice(at.index + at[0].length)) : ''
  return hasPeriodicalNoun(name) ? name : null
}

function addressesIn(lines: readonly string[]): string {
  return (
    lines
      .join(' ')
      .match(
        /(?<=@|www\.|https?:\/\/)[\p{L}\p{N}.-]+|\b[\p{L}\p{N}-]+\.(?:example|com|org|net|co|id|de|fr|it|es|nl|in|au|uk)\b/giu,
      ) ?? []
  ).join(' ')
}

/** The line beside it is a date or an issue: a masthead. */
export function isBesideDate(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1], lines[index + 2]].some(
    (text) => text !== undefined && (isDate(text) || issuePattern.test(text)),
  )
}

export const issuePattern =
  /^(?:vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?\p{N}|n[°º]|nr\.? ?\p{N}|num(?:ber|éro)\b|núm|heft\b|ausgabe\b|jg\.|jahrgang\b|edisi\b|edition\b)/iu

function partsOf(text: string, known: readonly string[]): Candidate[] {
  if (
    startsAsDate(text) ||
    notMasthead.test(text) ||
    issuePattern.test(text) ||
    isBookDetails(text) ||
    text.length > 160
  ) {
    return []
  }
  const parts = text.split(/\s*[|·•]\s*|\s[–—-]\s|\s\/\s|\s{3,}|\t|(?<=\p{L}): /u).filter(Boolean)
  const hasIssue = parts.some(
    (part) => isDate(part) || issuePattern.test(part) || seasonPattern.test(part),
  )
  return parts.flatMap((part, index) => {
    const name = nameOf(part)
    const next = index === 0 ? (parts[1] ?? '') : ''
    const others = describing.test(next) ? 5 : hasIssue && next ? 2 : 0
    return isName(name) ? [{ name, score: others + scoreName(name, part, known) }] : []
  })
}

/** What follows the name in "Forum | Journal of the Guild of Pilots". */
const describing =
  /^(?:the |die |la |le )?(?:quarterly |monthly )?(?:journal|magazine|newsletter|bulletin|review|quarterly|zeitschrift|revue|revista|rivista|tijdschrift) (?:of|for|der|des|de|für|van|di)\b/iu

/** A date, or one behind a place: that "Gramophone, August 2021" and "Accra, 3 May 2021" look alike is for the score. */
function startsAsDate(text: string): boolean {
  return isDate(text) && !/^\p{Lu}[^,|]{2,60}(?:,| [|–—-]) /u.test(text)
}

const seasonPattern =
  /^(?:spring|summer|autumn|winter|fall|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|estate|autunno|inverno|lente|zomer|herfst) \p{N}{4}/iu
// Mail headers, reading times, captions, what a document is about
const notMasthead =
  /^(?:written|explained|reported|edited|translated|updated|published)\b|^(?:from|to|cc|subject|date|sent|von|an|betreff|de|à|objet|para|asunto|a|oggetto|aan|onderwerp|dari|kepada|updated|last|photo(?:graph)?s?|foto|image|text|by|par|por|di|door|oleh|filed under|tags?|topics?)\s?:|©|https?:|@|\b(?:minutes?|min) read\b/iu

/** What stands before the date, the issue and the pages. */
function nameOf(part: string): string {
  return cutName(part.replace(/\s*\((?:\p{N}{4}.*|online|print.*)\)$/iu, ''), true)
}

function scoreName(name: string, part: string, known: readonly string[]): number {
  const rest = part.slice(part.indexOf(name) + name.length)
  const isKnown = isWellKnown(name) || known.some((other) => keyOf(other) === keyOf(name))
  const hasTail = isTail(rest)
  const isLikePlace = isDate(part) && !/^["”»]?, (?:\p{Lu}\p{L}+ )?\p{N}{4}$/u.test(rest)
  const isMasthead = /^(?:THE|The|DER|DIE|DAS) \p{Lu}/u.test(name) && name.split(' ').length <= 5
  return (
    (isKnown ? 3 : 0) +
    (hasPeriodicalNoun(name) ? (/ |\p{Ll}{3}\p{L}{6}/u.test(name) ? 3 : 1.5) : 0) +
    (hasTail && !isLikePlace ? 3 : 0) +
    (isMasthead ? 1.2 : 0) +
    (name === name.toUpperCase() && / /u.test(name) ? 0.5 : 0) -
    (isSectionName(name) || notOwnPattern.test(name) ? 10 : 0) -
    (housePattern.test(name) && !hasPeriodicalNoun(name) ? 3 : 0)
  )
}

// Series, kinds of papers, numbers of documents
const notOwnPattern =
  /\b(?:papers?|reporter|correspondent|editor|chapter|part|issue|volume|number|page|document|report|kapitel|teil|chapitre|bab|section|brief|memorandum|cahier|dossier|comments?|notes? de \p{L}+|policy paper|analyse|studie|estudio|nota)s?$|^(?:letters from|notes (?:on|from)|note de|working|discussion|policy (?:brief|paper|note)|occasional|technical|document|chapter|part|series|figure|table|from our|sun$|star$|news$|mail$|post$)\b/iu
const housePattern =
  /\b(?:university|universität|université|universidad|universiteit|universitas|institute?|institut[oe]?|centre|center|zentrum|foundation|stiftung|fondation|council|society|college|department|ministry|programme|program|press|verlag|court|committee|parliament|conference|workshop|seminar)\b/iu

/** ", August 2021", "12(3), pp. 4-19", "Tuesday, March 12, 1985" */
export const isTail = remembered((rest) => {
  const tail = rest.replace(/^["”»\s,;.–—-]+/u, '')
  return isDate(tail) || isDate(tail.replace(/^\(|\)$/gu, '')) || tailPattern.test(tail)
})

const tailPattern =
  /^\(?(?:vol(?:ume)?\b|issue\b|no\.|nos?\b\.? ?\p{N}|n[°º]|nr\.? ?\p{N}|num(?:ber|éro)\b|núm|heft\b|ausgabe\b|jg\.|jahrgang\b|jaargang\b|bd\.|band\b|edisi\b|edition\b|\p{N}{1,4} ?[(/:;]|\p{N}{1,4}, (?:no|pp?|s)\b|\p{N}{4}\)?(?:[-–]|$)|(?:\p{L}+ )?(?:\p{N}{1,2}\.? )?\p{L}+ \p{N}{1,2}, \p{N}{4})/iu

/** A line that is the name of an outlet, with its issue or date: "The Harbour Gazette". */
export const isOutletName = remembered((text) => {
  const name = nameOf(text)
  const rest = text.slice(text.indexOf(name) + name.length)
  return (
    isName(name) &&
    (rest.trim() === '' || isTail(rest)) &&
    (isWellKnown(name) || (name.split(' ').length <= 6 && mastheadPattern.test(name)))
  )
})

const mastheadPattern =
  /^(?:The )?(?:\p{Lu}[\p{L}’'&-]* )*(?:of (?:the )?)?(?:Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Bulletin|Courier|Standard|Quarterly|Weekly|Review|Argus|Echo|Examiner|Independent|Sentinel|Zeitung|Rundschau|Abendblatt|Tageblatt|Anzeiger|Magazine|Magazin)$|^(?:The )?Journal of \p{Lu}/u

/** Capitalised words with small ones between, not too many. */
function isName(text: string): boolean {
  return (
    text !== '' &&
    text.split(' ').length <= 8 &&
    /^(?:\p{Ll}?\p{Lu}|taz$|nrc$)/u.test(text) &&
    !/[!?]$|[<>›»@|]/u.test(text) &&
    !isDate(text) &&
    !isDate(`${text} 2020`) &&
    isPossible(text) &&
    scoreFurniture(text) < 3 &&
    !/^(?:Publié|Published|Veröffentlicht|Publicado|Pubblicato|Gepubliceerd|ISSN|ISBN|DOI|Five|Aloha|Dear|Hi|Hello|Liebe[rs]?|I|We|My|Our|Its?|This|That|Part|Page|By|Here|Many|Please|Thanks)\b/u.test(
      text,
    )
  )
}
