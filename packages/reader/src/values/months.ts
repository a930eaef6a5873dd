// The names of months.

/** In English, German, French, Spanish, Italian, Portuguese and Dutch; each may be shortened to three letters or more. */
const months = [
  'january januar jänner janvier enero gennaio janeiro januari',
  'february februar février fevrier febrero febbraio fevereiro februari',
  'march märz maerz mars marzo março maart',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august août aout agosto augustus',
  'september septembre septiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember décembre decembre diciembre dicembre dezembro',
].map((names) => names.split(' '))

/** Languages whose names count in full, or as their dates shorten them. */
const others = [
  'ar',
  'ca',
  'cs',
  'da',
  'el',
  'fi',
  'he',
  'hi',
  'hu',
  'id',
  'nb',
  'pl',
  'ro',
  'ru',
  'sv',
  'tr',
  'uk',
]

/** The words by which a day may be printed, e.g. those of `2026-03-05`. */
export function dayWords(day = ''): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const number = Number(month)
  const inOtherLanguages = [...namesOfAll()].filter(([, index]) => index === number)
  const names = [...(months[number - 1] ?? []), ...inOtherLanguages.map(([name]) => name)]
  const short = names.flatMap((name) => [name.slice(0, 3), name.slice(0, 4)])
  const digits = [month, date].flatMap((text) => [text, String(Number(text))])
  const ends = ['st', 'nd', 'rd', 'th', 'de', 'of', '年', '月', '日', '년', '월', '일']
  return day ? [...new Set([year, year.slice(2), ...digits, ...ends, ...names, ...short])] : []
}

let known: Map<string, number> | undefined

/** `1` to `12`; `0` for what is no month. */
export function monthOf(name = ''): string {
  const short = name.toLowerCase()
  const index = months.findIndex((names) => names.some((month) => month.startsWith(short)))
  return String(short.length < 3 ? 0 : index >= 0 ? index + 1 : otherMonth(short))
}

function otherMonth(name: string): number {
  const names = namesOfAll()
  // Hebrew joins its “in” to the name.
  return names.get(name) ?? names.get(name.replace(/^ב/u, '')) ?? 0
}

function namesOfAll(): Map<string, number> {
  return (known ??= new Map(others.flatMap(namesOf)))
}

/** With the case that they have behind a day. */
function namesOf(locale: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      day: 'numeric',
      month: style,
      timeZone: 'UTC',
      year: 'numeric',
    })
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2024, index, 9))
      const name = parts.find(({ type }) => type === 'month')?.value ?? ''
      return [name.toLowerCase().replace(/\.$/, '').replace(/^ב/u, ''), index + 1]
    }).filter(([name]) => name.length > 2)
  })
}
