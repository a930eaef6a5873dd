// References as BibTeX, for biblatex as well: letters as they are, and nothing in them that TeX would obey.
import type { KeyedReference } from './keyedReferences.ts'
import type { Reference } from './reference.ts'
import type { PersonName } from './splitName.ts'

export function toBibTeX(reference: KeyedReference): string {
  const { authors, container, date, doi, issue, key, language, printedAs, title, url, volume } =
    reference
  const [year, month] = date
  const fields: Field[] = [
    ['author', braced(authors.map(nameInBibTeX).join(' and '))],
    // The second braces keep capitals where a style would make them small.
    ['title', braced(`{${escapeTeX(title)}}`)],
    ...fieldsOfContainer(printedAs, container && escapeTeX(container)),
    ['entrysubtype', braced(subtypes[printedAs])],
    ['volume', braced(volume && escapeTeX(volume))],
    ['number', braced(issue && escapeTeX(issue))],
    ['date', braced(date.map((part) => part.toString().padStart(2, '0')).join('-'))],
    ['year', braced(year?.toString())],
    ['month', month ? (months[month - 1] ?? null) : null],
    ['doi', braced(doi && verbatim(doi))],
    ['url', braced(url && verbatim(url))],
    ['language', braced(escapeTeX(language))],
    ['note', reference.type === 'interview' ? '{Interview}' : null],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@${entryTypes[printedAs]}{${key},\n${lines.join(',\n')}\n}\n`
}

type Field = [name: string, value: null | string]

function braced(value: null | string | undefined): null | string {
  return value ? `{${value}}` : null
}

const entryTypes = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'post-weblog': 'online',
  report: 'techreport',
} as const

const subtypes: Partial<Record<Reference['printedAs'], string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** biblatex shows the organization of what is online, and other programs read its journal. */
function fieldsOfContainer(type: Reference['printedAs'], container: null | string): Field[] {
  if (type === 'report') {
    return [['institution', container && `{{${container}}}`]]
  }
  const journal: Field = ['journal', braced(container)]
  return type === 'post-weblog'
    ? [journal, ['organization', container && `{{${container}}}`]]
    : [journal]
}

/** Names that are not split stand in braces: an `and` or a comma in them would split them. */
function nameInBibTeX({ family, given, particle, suffix, whole }: PersonName): string {
  if (!family) {
    return `{${escapeTeX(whole)}}`
  }
  const last = [particle && escapeTeX(particle), keptTogether(family)].filter(Boolean).join(' ')
  const others = [suffix, given].flatMap((part) => (part ? [escapeTeX(part)] : []))
  return [last, ...others].join(', ')
}

/** A small letter in a family name would begin a particle. */
function keptTogether(family: string): string {
  return /(?:^|[\s-])\p{Ll}/u.test(family) ? `{${escapeTeX(family)}}` : escapeTeX(family)
}

/** Braces are counted even behind a backslash, so they have names. */
const commands: Record<string, string> = {
  _: '\\_',
  '"': '{\\textquotedbl}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '`': '{\\textasciigrave}',
  '{': '{\\textbraceleft}',
  '|': '{\\textbar}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
}

/** TeX makes dashes of hyphens and quotation marks of apostrophes that stand together. */
function escapeTeX(text: string): string {
  return text
    .replaceAll(/["#$%&<>\\^_`{|}~]/g, (letter) => commands[letter] ?? letter)
    .replaceAll(/-(?=-)/g, '-{}')
    .replaceAll(/'(?=')/g, "'{}")
}

/** Addresses and DOIs are not escaped: what could end the field is percent-encoded. */
function verbatim(address: string): string {
  return address.replaceAll(/[\s"<>\\^`{|}]/g, (letter) => encodeURIComponent(letter))
}
