// References as RIS: one line for each value, which no value can break.
import type { KeyedReference } from './keyedReferences.ts'
import type { PersonName } from './splitName.ts'

export function toRIS(reference: KeyedReference): string {
  const { type, authors, container, date, doi, key, language, printedAs, title, url, volume } =
    reference
  const lines: [string, null | string | undefined][] = [
    ['TY', typesInRIS[printedAs]],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', nameInRIS(name)]),
    ['TI', title],
    [printedAs === 'report' ? 'PB' : 'T2', container],
    ['VL', volume],
    [printedAs === 'report' ? 'SN' : 'IS', reference.issue],
    ['PY', date[0]?.toString().padStart(4, '0')],
    ['DA', date.length > 0 ? dateInRIS(date) : null],
    ['DO', doi],
    ['UR', url],
    ['LA', language],
    ['M3', type === 'interview' ? 'Interview' : null],
  ]
  const present = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneValue(value)}`] : []))
  return [...present, 'ER  - ', ''].join('\r\n')
}

/** Of interviews there is none. */
const typesInRIS = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'post-weblog': 'BLOG',
  report: 'RPRT',
} as const

/** `Family, Given, Suffix`: a comma in a name that is not split would split it. */
function nameInRIS({ family, given, particle, suffix, whole }: PersonName): string {
  return family
    ? [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
    : whole.replaceAll(/,\s*/g, ' ')
}

/** `2022/09/12/`: the slashes stay where month or day are not known. */
function dateInRIS([year = 0, month, day]: number[]): string {
  const two = (part: number | undefined) => part?.toString().padStart(2, '0') ?? ''
  return [year.toString().padStart(4, '0'), two(month), two(day), ''].join('/')
}

/** Two spaces and a hyphen end a tag, wherever they stand. */
function oneValue(value: string): string {
  return value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
