// Recognises lines that say where an article appeared first, in the languages that outlets print most.
import { anyOf } from '../words/anyOf.ts'
import { remembered } from '../words/remembered.ts'
import { seasonWords } from './dateWords.ts'
import { isDateWord } from './readDate.ts'

const work = anyOf(
  'this|the|an?|dieser?|dieses|ce|cet|cette|la|le|el|un[aeo]?|eine?|est[eao]|quest[oa]|lo|dit|deze|een|het|artikel|tulisan|opini|kolom|esai|naskah|article|essay|op-ed|column|piece|commentary|interview|review|story|text|tribune|tribuna|chronique|texte|entretien|beitrag|gastbeitrag|kommentar|kolumne|glosse|columna|artículo|crónica|articolo|intervento|stuk|opiniestuk|versi|version',
)
const verb = anyOf(
  'published|appeared|appears|printed|ran|posted|carried|commissioned|broadcast|aired|gesendet|diffusée?s?|erschienen|erschien|erscheint|veröffentlicht|abgedruckt|gedruckt|paru|parue|parus|publiée?s?|publicad[oa]s?|publicó|publicaron|apareció|aparecido|salió|pubblicat[oaie]|apparso|apparsa|uscito|uscita|verschenen|verscheen|gepubliceerd|terbit|dimuat|diterbitkan|tayang|dipublikasikan',
)
const where = anyOf(
  'in|on|by|at|with|for|im|bei|auf|der|die|am|dans|par|sur|chez|en|por|su|sul|sulla|nel|nella|da|dal|door|op|di|oleh|pada',
)

// Only words between: the first comma or stop ends it.
const opening = new RegExp(
  `^(?:${work}(?: [\\p{L}’'-]+){0,8}? |(?:[\\p{L}’'-]+ ){0,3}?)${verb}(?!\\p{L})`,
  'iu',
)
const place = new RegExp(
  `^(?: [\\p{L}’'-]+){0,4}? ${where}:? (?:(?:der|dem|den|die|das|el|il|lo|het|de|la|le|the) |l[’'])?((?:["“„«]?\\p{Lu}|taz |n\\+1).*)$`,
  'u',
)

/** "Published in The Straits Times, 6 August 2020", "Artikel ini pertama kali terbit di Koran Tempo." */
export const isPublishedLine = remembered((text) => text.length <= 250 && placeOf(text) !== null)

/** Where it appeared, with the date and all else; null where that is no name. */
function placeOf(text: string): null | string {
  const start = opening.exec(text.slice(0, 250))?.[0]
  return start === undefined ? null : (place.exec(text.slice(start.length, 250))?.[1] ?? null)
}

/** The outlet of such a line: up to the date, the issue or the end of the sentence. */
export function publishedWhere(text: string): null | string {
  const found = placeOf(text)
  const name =
    found === null
      ? null
      : /^(.*?)(?:,| \(|[.;:](?: |$)| (?:under|as|when|while|after|before|where|because|cuando|mientras|donde|antes|después|quando|dopo|prima|mentre|alors|quand|lorsque|avant|après|pendant|als|während|nachdem|toen|ketika|saat|sebelum|and|und|et|y|e|en|dan) (?=\p{Ll})|$)/u.exec(
          found,
        )?.[1]
  return name ? withoutDateWords(name).trim() || null : null
}

/** "taz vom 3", "BusinessDay of 20 February", "The Diplomat on 17 January": up to the words of the date. */
function withoutDateWords(name: string): string {
  const words = name.split(' ')
  const end = words.findIndex((_, at) => at > 0 && startsDate(words.slice(at, at + 4)))
  return end < 0 ? name : words.slice(0, end).join(' ')
}

const beforeDate =
  /^(?:on|of|in|from|dated|vom|am|im|du|le|el|il|del|den|op|van|pada|tanggal|edisi|last|this)$/u

function startsDate([first = '', second = '', third = '']: string[]): boolean {
  if (beforeDate.test(first)) {
    return second === 'the'
      ? seasonWords.has(third)
      : /^\p{N}/u.test(second) || startsDate([second, third])
  }
  const isNumber = /^\p{N}/u.test(first)
  return isNumber
    ? /^(?:19|20)\p{N}{2}/u.test(first) ||
        /\.$|^\p{N}+[-/.]/u.test(first) ||
        isDateWord(second) ||
        /^(?:de|di|del)$/u.test(second)
    : isDateWord(first) || seasonWords.has(first.toLowerCase())
}
