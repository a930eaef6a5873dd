// Values as pages write them, made plain.

/** In English, German, French and Spanish; each may be shortened to three letters or more where that is clear. */
const months = [
  'january januar jänner janvier enero',
  'february februar février fevrier febrero',
  'march märz maerz mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august août aout agosto',
  'september septembre septiembre',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december dezember décembre decembre diciembre',
].map((names) => names.split(' '))

/** With single spaces, and no longer than a field takes. */
export function plain(value: unknown, longest = 1000): string {
  return typeof value === 'string'
    ? value
        .slice(0, 10 * longest)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, longest)
    : ''
}

/**
 * The day of a date as it is written: a time zone moves no article to another day. `2022`, `2022-11` and `2022/11/18` as
 * well as `18 November 2022`, `18. März 2022`, `18.3.2022` and `Nov. 18, 2022`; undefined for anything else.
 */
export function dayIn(value: unknown): string | undefined {
  const text = plain(value, 60)
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|(\d\d)(\d\d))?(?=$|[T\s])/.exec(text)
  if (iso) {
    return dateOf(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5])
  }
  const dotted = /^(?:\D{0,12}\s)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text)
  if (dotted) {
    return dateOf(dotted[3], dotted[2], dotted[1])
  }
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b/u.exec(
      text,
    )
  if (dayFirst) {
    return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  }
  const monthFirst =
    /(?<!\p{L})(\p{L}{3,10})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(text)
  return monthFirst ? dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined
}

/** What stands around a date that is a line of its own. */
const aroundDates =
  /^(?:first|last|posted|published|updated|veröffentlicht|erschienen|publié|stand|on|am|le|den|de|date|(?:mon|tue|wed|thu|fri|sat|sun|mont|dienst|mittwoch|donnerst|freit|samst|sonnt)\p{L}*)$/iu

/** Whether a line holds a date and no more, as in `Published on 5 March 2024`. */
export function isDateLine(text: string): boolean {
  const words = text.split(/[\s,.:/–-]+/).filter(Boolean)
  return (
    words.length <= 8 &&
    dayIn(text) !== undefined &&
    words.every(
      (word) =>
        /^\d{1,4}(?:st|nd|rd|th|er)?$/i.test(word) ||
        monthOf(word) !== '0' ||
        aroundDates.test(word),
    )
  )
}

function monthOf(name = ''): string {
  const short = name.toLowerCase()
  const index = months.findIndex((names) => names.some((month) => month.startsWith(short)))
  return String(short.length < 3 ? 0 : index + 1)
}

function dateOf(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined)
  const date = parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-')
  const whole = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`)
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(date) ? date : undefined
}

const byWord = /^(?:by|von|par|por|words by|text by|interview by)[:\s]+/iu

/** Whether a text begins as a byline does. */
export function beginsByline(text: string): boolean {
  return byWord.test(text)
}

/** `By Jane Doe and John Roe`, `Jane Doe, John Roe`: the names. A title behind a comma is none. */
export function namesIn(value: unknown): string[] {
  const text = plain(value, 500).replace(byWord, '')
  return text
    .split(/[;|&,،]|\b(?:and|und|et|with|mit)\b/iu)
    .map((name) => name.trim().replace(/\s*\([^()]*\)$/, ''))
    .filter(isName)
}

/** Words that stand in no name, but in roles and in the names of offices. */
const noName =
  /\b(?:staff|editors?|editorial|newsroom|desk|team|correspondents?|redaktion|admin|guest|professor|fellow|director|analyst|researcher|chair|head|manager|lecturer|reporter|journalist|university|institute|centre|center|college|school|department|council|foundation|ministry|universität|institut)\b/iu

/** Two to six words that begin like a name, in any script; no address, and not the name of a whole editorial office. */
export function isName(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    text.length <= 80 &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    /[\p{Lu}\p{Lo}]\S*$/u.test(text) &&
    !/[@/\d:!?]/.test(text) &&
    !noName.test(text)
  )
}

/** `10.1000/182` in whatever form. */
export function doiIn(value: unknown): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(plain(value))?.[0]
}

/** An absolute web address. */
export function addressIn(value: unknown, base?: string): string | undefined {
  const text = plain(value, 2000)
  if (!text || !URL.canParse(text, base)) {
    return undefined
  }
  const { href, protocol } = new URL(text, base)
  return ['http:', 'https:'].includes(protocol) ? href : undefined
}

export function languageIn(value: unknown): string | undefined {
  const tag = plain(value, 35).replace('_', '-')
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined
    }
    throw error
  }
}

/** Without the name of the site before or behind it: `Title | The Example Gazette`. */
export function withoutSiteName(title: string, siteName = ''): string {
  const parts = title.split(/\s+[|–—·»«-]\s+/u)
  const isSite = (part = '') => siteName !== '' && keyOf(part) === keyOf(siteName)
  if (parts.length > 1 && isSite(parts.at(-1))) {
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—·»«-]\s+$/u, '')
  }
  return parts.length > 1 && isSite(parts[0])
    ? title.slice((parts[0] ?? '').length).replace(/^\s+[|–—·»«-]\s+/u, '')
    : title
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
