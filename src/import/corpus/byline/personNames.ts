// Finds the names of people in bylines.
import type { Vocabulary } from '../text/vocabulary.ts'

const particle =
  '(?:al|el|bin|ibn|bint|van|von|der|den|de|da|del|della|di|du|la|le|ter|ten|dos|das|do|af|av|zu|ap|[ye])'
const token = "(?!AND )(?:(?:[dlODL]|al|el)['’-])?\\p{Lu}[\\p{L}\\p{M}'’.-]*"

/** Two to five capitalised words, particles between them allowed. */
export const personNameSource = `${token}(?: (?:${particle} ){0,2}${token}){1,4}`

export const honorific =
  '(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Rev|Revd|Col|Gen|Lt|Maj|Capt|Ambassador|Associate Professor|Assistant Professor)\\.?'

const notInNamesPattern = new RegExp(
  '^(?:The|A|An|This|That|These|Those|In|On|At|For|From|By|With|And|But|Or|If|When|Why|How|What|Where|Who|Its?|My|Our|Your|Their|His|Her|We|I|As|Of|To|New|No|Not|After|Before|Under|Over|' +
    'Gazette|Herald|Tribune|Chronicle|Courier|Observer|Telegraph|Guardian|Independent|Quarterly|Weekly|Bulletin|Forum|All|Rights|Reserved|Copyright|Best|Wishes|Regards|Dear|Hi|Hello|Hallo|Instituto|Institut|Istituto|Instituut|Universidad|Universidade|Università|Université|Universität|Universiteit|Universitas|Universiti|Hochschule|Pusat|Centro|Zentrum|Centrum|Stiftung|Fondation|Fundación|Fondazione|Ministerium|Ministère|Ministerio|Ministero|Akademie|Académie|Akademi|Lembaga|Yayasan|École|Escuela|Scuola|Schule|Revue|Revista|Rivista|Zeitung|Zeitschrift|Download|Share|Read|Sign|Print|Subscribe|Newsletter|Opinion|Commentary|Analysis|Kommentar|Meinung|Gastbeitrag|Opini|Der|Die|Das|Ein|Eine|Einen|Le|Les|Un|Une|Los|Las|Una|Gli|Het|Een|Yang|Dan|Und|Für|Von|Im|Am|Wie|Warum|Wer|Was|Wenn|Por|Para|Pourquoi|Comment|Quand|Mengapa|Siapa|Waarom|Perché|Chi|' +
    'Institute|Institution|University|College|School|Centre|Center|Council|Foundation|Journal|Review|Times|Post|Press|Magazine|Department|Ministry|Academy|Network|Initiative|Alliance|Observatory|Observatorio|Coalition|Partnership|Laboratory|Lab|Trust|Fund|Museum|Library|Archives?|Office|Service|Authority|Hospital|Research|Studies|Policy|Desk|Consortium|Federation|Collective|Cooperative|Programme|Program|Project|Society|Association|Committee|Commission|Bank|Group|Party|Union|Organisation|Organization|Summit|Agency|Government|War|Part|Chapter|Conclusion|Introduction|Notes?|Photo|Image|' +
    'January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$',
  'u',
)

/** True where a whole line can be a name, and is not made of words that the corpus uses in lower case. */
export function isPersonName(text: string, vocabulary: Vocabulary): boolean {
  const name = stripHonorific(text)
  if (!new RegExp(`^${personNameSource}$`, 'u').test(name) || !hasNameWords(name)) {
    return false
  }
  const words = name.split(/[ -]/u).filter((word) => word.length > 2 && !word.endsWith('.'))
  const common = words.filter((word) => vocabulary.lowerCount(word) > 0)
  return words.length > 0 && common.length < words.length
}

/** `A`, or `A, B and C`: a line of nothing but names. */
export function isNameList(text: string, vocabulary: Vocabulary): boolean {
  const { names, rest } = readNameList(text)
  return rest === '' && names.length > 0 && names.every((name) => isPersonName(name, vocabulary))
}

const laterDatePattern =
  /(?:\s*[|·–—,]\s*|\s+)(?:\p{N}{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?:\p{N}{1,2}, )?\p{N}{4}$/iu

/** Cuts the date off "By Jane Okafor | 3 May 2021". */
export function withoutDate(text: string): string {
  return text.replace(laterDatePattern, '')
}

function hasNameWords(name: string): boolean {
  return (
    !/^(?:Senior|Associate|Deputy|Visiting|Assistant|Director|Editor|Research|Managing|Executive|Chief|Former|Founding|Junior|Distinguished|Adjunct|Emeritus) /u.test(
      name,
    ) &&
    !name.split(' ').some((word) => notInNamesPattern.test(word)) &&
    !/['’]s /u.test(name)
  )
}

export function stripHonorific(text: string): string {
  return text.replace(new RegExp(`^(?:${honorific} )+`, 'u'), '')
}

/** `A`, `A and B`, `A, B and C`: the names that a list starts with, and the rest of the text. */
export function readNameList(text: string): { names: string[]; rest: string } {
  const names: string[] = []
  const next = new RegExp(`^${joint}?(?:${honorific} )*(${personNameSource})`, 'u')
  let rest = text
  for (let match = next.exec(rest); match; match = next.exec(rest)) {
    const name = tidyName(match[1] ?? '')
    if (!hasNameWords(name) || (names.length > 0 && !startsWithJoint.test(match[0]))) {
      break
    }
    names.push(...splitPair(name))
    rest = rest.slice(match[0].length)
  }
  return { names, rest }
}

const joint =
  '(?:, (?:and|und|et|y|e|en|dan) |, | (?:and|AND|und|et|y|e|en|dan|with|mit|avec) | & |; )'
const startsWithJoint = new RegExp(`^${joint}`, 'u')

/** "Ortega y Gasset" is a surname; "Lucía Ferrer y Marta Sol" are two people. */
function splitPair(name: string): string[] {
  const parts = name.split(/ [ye] /u)
  return parts.every((part) => part.includes(' ')) ? parts : [name]
}

function tidyName(name: string): string {
  const plain = name.replace(/['’]s?$/u, '').replace(/\.$/u, '')
  return /^\P{Ll}+$/u.test(plain) ? plain.replace(/\p{L}+/gu, capitalise) : plain
}

function capitalise(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase()
}

export function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name
}
