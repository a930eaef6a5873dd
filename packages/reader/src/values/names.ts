// Names of people as bylines and metadata write them.
import { isDateLine } from './dates.ts'
import { anyOf, plain } from './plain.ts'

const kinds = [
  String.raw`(?:an?\s+)?(?:guest\s+)?(?:analysis|article|blog|column|comment(?:ary)?|entry|essay|feature|interview|op-ed|opinion|photographs?|piece|post|report|review|story|text|words)`,
  String.raw`(?:created|posted|published|reported|reporting|submitted|words and pictures|written)`,
  String.raw`(?:eine?\s+)?(?:gast)?(?:analyse|artikel|aufsatz|beitrag|bericht|blog-?\s?beitrag|essay|interview|kolumne|kommentar|reportage|rezension)`,
  String.raw`(?:erstellt|geschrieben|gepostet|verfasst|veröffentlicht)`,
  String.raw`(?:une?\s+)?(?:article|billet|chronique|tribune)|(?:écrit|publié|posté|proposé|rédigé)|(?:un\s+)?(?:artículo|columna)|(?:escrito|publicado|postado)|(?:scritto|pubblicato)|a cura|(?:geschreven|skrevet|skriven|publicerad)`,
]

/** What begins a byline; languages that end it with a colon have one of their own. */
const byWord = new RegExp(
  String.raw`^(?:(?:${anyOf(kinds)}\s+)?(?:by|von|par|por|di|da|door|af|av)[:：\s]+|(?:authors?|autor(?:\*?in(?:nen)?|en|e|i|es|a|as)?|auteure?s?|verfasser(?:in)?)[:：\s]+|(?:text|texte|texto|testo|tekst|words|автор|текст|yazan|作者|著者|執筆者?|筆者|撰稿人?|文|撰文|取材・文)\s?[:：/／]\s*)`,
  'iu',
)

/** What blogs print around the name of an author. */
const around =
  /^(?:view all (?:posts|articles|stories) (?:by|of)|all posts by|see all articles by|more (?:posts|stories)? ?(?:by|from)|follow|about|author|posted by|zeige alle beiträge von|alle beiträge von|von|by)\s+|\s+(?:on (?:facebook|linkedin|mastodon|twitter|x)|@\w+|follow|twitter)$/iu

const trailingDate =
  /[\s,]+(?:(?:on|am)\s+)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+)?\d.*$/iu

/** `5 March 2024 by Ada Quill`. */
function withoutDate(text: string): string {
  const at = text.slice(0, 80).search(/(?<=\s)(?:by|von|par|por)\s+\p{L}/iu)
  return at > 0 && isDateLine(text.slice(0, at)) ? text.slice(at) : text
}

/** Whether a text begins as a byline does: what follows is a name, or short. */
export function beginsByline(value: string): boolean {
  const text = withoutDate(value)
  const [found] = byWord.exec(text) ?? []
  const rest = found === undefined ? '' : text.slice(found.length)
  return /^[\p{Lu}\p{Lo}“"]/u.test(rest) || (rest !== '' && rest.split(' ').length < 4)
}

/** `By Jane Doe and John Roe`, `Jane Doe, John Roe`: the names. A title behind a comma is none. */
export function namesIn(value: unknown): string[] {
  return withoutOutlets(partsOf(value).filter(isName)).map(tidy)
}

/** `By Ada Quill, PORT TODAY`: names in capitals beside others are those of outlets. */
function withoutOutlets(names: string[]): string[] {
  const own = names.filter((name) => !isInCapitals(name))
  return own.length > 0 ? own : names
}

function isInCapitals(name: string): boolean {
  return /^\P{Ll}+$/u.test(name) && /\p{Lu}{2}/u.test(name)
}

/** Of a text that its page marks as the name of a person, or of several: one word may be a name, too. */
export function namesMarked(value: unknown): string[] {
  const parts = partsOf(value)
  const [only = ''] = parts
  const names = parts.filter((part) => isName(part) || isInKana(part))
  return (names.length === 0 && parts.length === 1 && isSingle(only) ? [only] : names).map(tidy)
}

/** Names of Japan, of a text that is known to name an author: elsewhere it may be any phrase. */
export function namesInKana(value: unknown): string[] {
  return partsOf(value).filter(isInKana)
}

/** `Doe, Jane` as libraries write it, `Doe, J.` included. */
export function turned(name: string): string {
  return plain(name, 80).replace(
    /^(\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?), (\p{Lu}[^,]{0,40})$/u,
    (all, last: string, first: string) =>
      last.includes(' ') && first.includes(' ') && !/\s\p{Ll}+$/u.test(first)
        ? all
        : `${first} ${last}`,
  )
}

/** `Quill, A. B., Reed-Moss, C.`: initials behind the name of the family, as journals have them. */
const initials =
  /(?<![\p{L}.’'-] ?)(\p{Lu}[\p{L}’'-]+), ((?:\p{Lu}\p{Ll}?\.[ -]?){1,4})(?=\s*(?:[,;&]|and\b|$))/gu

function partsOf(value: unknown): string[] {
  return withoutDate(plain(value, 2000))
    .replace(byWord, '')
    .replace(addresses, '')
    .replace(initials, (_, last: string, first: string) => `${first.trim()} ${last}`)
    .split(
      /[;|&,，；،、·•/]|\s[-–—]\s|\b(?:and|und|et|with|mit|avec)\b|(?<=\p{L}{2} \S+) [ye] (?=\p{Lu}\S+ \p{Lu})/iu,
    )
    .filter((part) => !ofOtherRole.test(part.trim()))
    .map(bare)
    .filter(Boolean)
}

/** Japanese names have their roles behind them. */
const ofOtherRole = /[\s(（](?:監訳|[訳編絵]|編著|監修|写真|イラスト|撮影)[)）]?$/u

/** E-mail addresses and profiles stand beside names. */
const addresses =
  /\s*(?:[(<[]\s*)?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?|https?:\/\/\S+/giu

function bare(text: string): string {
  let name = text
    .replace(/[\p{Extended_Pictographic}\uFE0F]/gu, '')
    .trim()
    .replace(/^(\p{Lu}\p{Ll}+)_(\p{Lu}\p{Ll}+)$/u, '$1 $2')
  for (let before = ''; before !== name;) {
    before = name
    name = name
      .replace(/^(?:by|von)\s+|^[([](?:avec|mit|with)?\s*|(?<!\([^()]*)[)\]]+$/iu, '')
      .replace(/\s著者?$|[(（]著者?[)）]$/u, '')
      .replace(around, '')
      .replace(trailingDate, '')
      .replace(/\s*\((?![^()]*\b\p{Lu}\.)[^()]*\)?$/u, '')
      .replace(/\s+(?:in|from|en)\s+\p{Lu}[\p{L}\s.]*$/u, '')
      .replace(/\s+(?:for|für|pour|para)\s+(?:(?:the|die|das|den|le|la|el)\s+)?\p{Lu}.*$/iu, '')
      .replace(/\s+(?:Ph\.?D|M\.?D|M\.?A|M\.?Sc|MBA|LL\.?[BM]|Esq|CPA|RN|R\.?D)\.?$/u, '')
      .replace(/(?<=\S\s+\S+)\s+(?:of|to)\s+(?:the\s+)?\p{Lu}.*$/u, '')
      .replace(/\s+(?:on|am|at|in)$/iu, '')
      .trim()
  }
  return name
}

/** Words that stand in no name, but in roles and in the names of offices. */
const noName =
  /(?<!\p{L})(?:staff|times|tribune|gazette|chronicle|(?:washington|huffington|morning|evening) post|daily \p{L}+|letters|click here|read more|co\.|kg|editors?|editorial|newsroom|news|desk|team|correspondents?|redaktion|admin|guest|user|professor|fellow|director|analyst|scientist|researcher|research|chair|manager|lecturer|reporter|journalist|writer|columnist|contributors?|university|institute|centre|center|college|school|department|council|foundation|ministry|association|society|committee|agency|agentur|press|associated|online|media|medien|magazine|magazin|zeitung|newspaper|network|group|company|inc|ltd|llc|gmbh|ag|e\.?v|verein|\p{L}*verband|bundes\p{L}+|amt|ministerium|abteilung|kreuz|stiftung|universität|institut|wire|services?|author|submissions|projects?|photography|comments?|minutes?|ago|share|subscribe|posts|articles|blog|view|profile|about|published|updated|posted)(?!\p{L})/iu

/** Two to six words that begin like a name, in any script; no address, and not the name of a whole editorial office. */
export function isName(text: string): boolean {
  return isEastAsian(text) || (isLikely(text) && !noBeginning.test(text))
}

const noBeginning =
  /^(?:all|alle|but|contributing|das|deine?n?|der|die|eine?|for|how|les|mehr|my|our|special|the|this|what|when|why|your|zu[mr]?)\s/iu

/** Small words within names; anything else in small letters is a sentence. */
const particle =
  /^(?:abu|af|al|av|bin|bint|d[aeiou]s?|dal|de[lnr]?|della|e|el|ibn|la|las|le|los?|of|te[nr]?|van|vo[mn]|y|zu[mr]?)$|^(?:al|el|d|l|ul)[-'’]/u

/** Words that programs and offices put in place of a name. */
const generic =
  /^(?:admin\w*|anonym\w*|author|autor|contributor|editors?|guest|newsroom|office|owner|press|redaktion|root|staff|super(?: user)?|team|unknown|user\w*|x{2,}|null|none|undefined|n\/a|webmaster|wordpress|the|aap|afp|ansa|ap|apa|dpa|efe|jiji|kyodo|pti|reuters|tass|upi|xinhua)$/iu

/** Whether a name that a page gives to a person is that of an office, or of a login. */
export function isOffice(text: string): boolean {
  return generic.test(text) || offices.test(text)
}

/** Of a byline: what is no person, though it is printed as one. */
export function officesIn(text: string): string[] {
  return partsOf(text).filter(
    (part) => /^\p{Lu}/u.test(part) && part.split(' ').length < 6 && isOffice(part),
  )
}

const offices =
  /(?<!\p{L})(?:staff|newsroom|desk|team|redaktion|rédaction|redacción|redazione|redactie|editorial|editors|press release|pressestelle|submissions)(?!\p{L})/iu

function isSingle(text: string): boolean {
  return (
    !text.includes(' ') &&
    /^\p{L}[\p{L}\p{N}'’_-]{1,39}$/u.test(text) &&
    !generic.test(text) &&
    !noName.test(text)
  )
}

function isLikely(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= (words.some((word) => particle.test(word)) ? 6 : 4) &&
    text.length <= 80 &&
    words.every((word) => /^[("“]?[\p{Lu}\p{Lo}]/u.test(word) || particle.test(word)) &&
    /^[\p{Lu}\p{Lo}]|^(?:de|van|von|al|el|d['’])/u.test(text) &&
    /[\p{Lu}\p{Lo}]\S*$/u.test(text) &&
    !/[@/\d:!?…|]|\.\.\./.test(text) &&
    !noName.test(text)
  )
}

/** Chinese, Japanese and Korean names have no space. */
function isEastAsian(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u.test(text) &&
    !/编辑|編集|記者|记者|기자|编|部$|^[著作]者$/u.test(text)
  )
}

function isInKana(text: string): boolean {
  return (
    /^(?=.*\p{Script=Han})(?=.*[\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,8}$/u.test(
      text,
    ) && !/編集|記者|新聞|[会局室社署課部]$|ニュース|スタッフ|チーム/u.test(text)
  )
}

/** `JANE DOE` is how it is printed, not how she is called. */
function tidy(name: string): string {
  return /^\P{Ll}+$/u.test(name) && / /.test(name)
    ? name.replace(/\p{L}[\p{L}'’]{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name
}
