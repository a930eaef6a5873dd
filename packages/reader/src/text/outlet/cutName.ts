// Cuts the name of an outlet off a text that begins with it: before the date, the issue, the pages, or the sentence that goes on.
import { monthWords, seasonWords, weekdayWords } from '../lines/dateWords.ts'

const joiners = toSet(
  'of and & for on the de la las los le les des du del dell’ della delle dei di da do dos d’ der die das des und für van het en voor y e et el il dan in in the',
)
/** Small words behind which a date or the number of an issue may stand. */
const leads = toSet(
  'of on in from at for dated by der die das dem vom von am im aus du de le la les el en del il in dell’ nel di van op uit het pada edisi tanggal bulan tahun issue number no no. nr nr. vol vol. vol. volume n° nº n.º n. núm. num. numéro número nummer heft ausgabe jg. jahrgang jaargang bd. band pp. p. pp page pages seite s. page the last this late early mid winter’s and',
)
const issueWords = toSet(
  'issue number no no. nr nr. vol vol. volume n° nº n.º núm. núm numéro número numero nummer heft ausgabe jg. jahrgang jaargang bd. band edisi pp. pp p. page pages seite christmas easter new weekend sunday’s yesterday today last',
)
const mostWords = 10

/** The name, without quotes and a small article; '' where none stands there. */
export function cutName(text: string, mayBeSmall = false): string {
  const quoted = /^(?:\p{Ll}{1,3}['’ ]?)?["“„«‹_*]([^"”“»›_*]{2,70})["”“»›_*]/u.exec(text)?.[1]
  if (quoted !== undefined) {
    return tidy(quoted)
  }
  const words = firstPart(withoutArticle(text)).split(/\s+/u).slice(0, mostWords)
  const kept = mayBeSmall ? smallName(words) : capitalName(words)
  return tidy(kept.join(' '))
}

function withoutArticle(text: string): string {
  return text.replace(
    /^(?:(?:the|der|dem|den|die|das|le|la|les|el|los|il|lo|het|de|a|an) (?=["“„«]?[\p{Lu}\p{N}])|l['’](?=\p{Lu}))/u,
    '',
  )
}

/** Up to what ends a name for sure: a comma, a bracket, the end of the sentence. */
function firstPart(text: string): string {
  const [part = ''] = text.split(
    /,(?! (?:\p{Lu}\S+ )*(?:and|[&y]|et|und|en|e) \p{Lu}\S+ (?:Review|Journal|Quarterly|Bulletin|Letters))\s|[;:|·•)»”"]|\s[([–—|/]|\s-\s|(?<=\p{L}{3})[.!?](?= \p{Lu}|$)|[.,!?]$/u,
  )
  return part.trim()
}

/** Capitalised words and the joiners between them. */
function capitalName(words: string[]): string[] {
  const kept: string[] = []
  let end = 0
  for (const word of words) {
    const isCapital = /^["“„«‘']?(?:\p{Lu}|\p{Ll}{1,4}\p{Lu})/u.test(word) || word === '&'
    const isNumber = kept.length > 0 && /^\p{N}{1,3}$/u.test(word)
    if (kept.length > 0 && startsTail(words, kept.length)) {
      break
    }
    if (!isCapital && !isNumber && !joiners.has(word)) {
      break
    }
    kept.push(word)
    end = isCapital || isNumber ? kept.length : end
  }
  return kept.slice(0, end)
}

/** As above; in languages that write names in small letters all that stands before the comma or the date. */
function smallName(words: string[]): string[] {
  const end = words.findIndex((_, index) => index > 0 && startsTail(words, index))
  const whole = end < 0 ? words : words.slice(0, end)
  const small = whole.slice(1).filter((word) => /^\p{Ll}/u.test(word))
  const isName =
    /^["“„«]?(?:[\p{Lu}\p{N}]|(?:taz|nrc)\b)/u.test(whole[0] ?? '') &&
    whole.length <= 6 &&
    small.every((word) => !clauseWords.has(word)) &&
    !/ (?:y|e|et|en|und|and|dan) (?!(?:de|des|du|della|van|of) )\p{Ll}/u.test(whole.join(' ')) &&
    small.filter((word) => !joiners.has(word)).length <= 2 &&
    !joiners.has(whole.at(-1) ?? '')
  return isName ? whole : capitalName(words)
}

const clauseWords = toSet(
  'about from into over against between this that which who whom on at with under as by to when where after before today yesterday while is was has have had ran asked for it we my our their un una lo se me mi escribí écrit scritto geschreven schreef quand lorsque qui que où avec sous il elle je en après avant hier cuando que quien donde con bajo por antes después ayer hoy mientras che quando dove con sotto ieri oggi dopo prima ed stond toen dat waar met onder samen gisteren over als om die yang ketika dengan saat oleh untuk pada dan kemarin bersama als wo mit unter samt gestern heute nach vor über zu zur zum erschienen erschien veröffentlicht gedruckt stand est sont a fue è is it sur sobre su sul per à au ya sudah telah waktu tentang lalu dulu',
)

/** Whether a date, an issue or pages begin here: "of 3 May", "pada Maret 2021", "Winter 2018", "Vol. 3". */
function startsTail(words: string[], at: number): boolean {
  let index = at
  while (index < at + 3 && leads.has(plain(words[index] ?? ''))) {
    if (issueWords.has(plain(words[index] ?? '')) && index + 1 < words.length) {
      return true
    }
    index += 1
  }
  return isDateWord(words, index) && !(index === at && isPartOfName(words, at))
}

function isDateWord(words: string[], index: number): boolean {
  const word = plain(words[index] ?? '')
  return (
    /^\p{N}/u.test(word) ||
    (monthWords.has(word) && (word.length > 3 || /^\p{N}/u.test(words[index + 1] ?? ''))) ||
    ((seasonWords.has(word) || weekdayWords.has(word)) && word.length > 3 && isLater(words, index))
  )
}

/** "Observer in the autumn of 1993", but "Sunday Leader" and "Winter Review". */
function isLater(words: string[], index: number): boolean {
  const next = words[index + 1] ?? ''
  return !/^\p{Lu}/u.test(next) || monthWords.has(plain(next))
}

/** "Channel 4", "Studio 360": a number without a lead. */
function isPartOfName(words: string[], at: number): boolean {
  const isStation =
    at === words.length - 1 &&
    /^\p{N}{1,2}$/u.test(words[at] ?? '') &&
    /^(?:radio|channel|canal|bbc|france|tv|npo|rai|studio|ard)$/iu.test(words[at - 1] ?? '')
  return (
    isStation ||
    (at === 1 && /^\p{N}{1,3}$/u.test(words[1] ?? '') && !/^\p{Lu}?\p{Ll}+$/u.test(words[2] ?? ''))
  )
}

function tidy(name: string): string {
  return name
    .replace(/^["“„«‹‘'_*]+|["”“»›_*]+$/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/[\s.,;:–—-]+$/u, '')
    .trim()
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[,;:()]+$/u, '')
    .replace(/(?<=\p{L}{4})\.$/u, '')
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Not the year, the day, the month or the place. */
export function isPossible(name: string): boolean {
  return (
    name.length > 1 &&
    !/^\P{L}+$/u.test(name) &&
    !notOutletsPattern.test(name) &&
    !numberedPattern.test(name)
  )
}

const notOutletsPattern =
  /^(?:\p{N}[\p{N}.,]*|He|She|They|There|Here|Nobody|I|I['’]\w+|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|New Year|New Year['’]s(?: \w+)?|Easter|Spring|Summer|Autumn|Winter|President|Prime Minister|Part|The|This|That|It|English|French|German|Spanish|Chinese|Russian|Arabic|PDF|Mr|Mrs|Ms|Dr|Professor|COVID-19|US|UK|EU|UN|Brussels|London|Washington|Moscow|Beijing|Europe|Asia|Africa|America|Centre|Center|Institute|University|Ministry|Government|State|School|College|Press|Internet|Twitter|Facebook|Substack)(?:['’]s)?(?: \d+)?$/u

/** "Volume 3", "Heft 2" */
const numberedPattern =
  /^(?:vol(?:ume)?|volumen|issue|number|no|nr|num(?:éro|ero)?|número|núm|nummer|heft|ausgabe|band|bd|jg|jahrgang|jaargang|tome|tomo|edisi|zeszyt|sayı|cilt|årgång|pages?|pp?|seiten?)\b\.? ?[\p{N}IVXLC][\p{N}IVXLC.–-]*$/iu
