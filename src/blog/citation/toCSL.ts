// References as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html
import type { KeyedReference } from './keyedReferences.ts'
import type { Reference } from './reference.ts'
import type { PersonName } from './splitName.ts'

export interface CSLItem {
  author?: CSLName[]
  'container-title'?: string
  DOI?: string
  id: string
  issue?: string
  issued?: { 'date-parts': number[][] }
  language?: string
  number?: string
  publisher?: string
  title: string
  type: Reference['type']
  URL?: string
  volume?: string
}

export interface CSLName {
  family?: string
  given?: string
  literal?: string
  'non-dropping-particle'?: string
  suffix?: string
}

export function toCSL(reference: KeyedReference): CSLItem {
  const { type, authors, container, date, doi, key, language, title, url } = reference
  return {
    ...(authors.length > 0 ? { author: authors.map(toCSLName) } : {}),
    ...(container ? { [type === 'report' ? 'publisher' : 'container-title']: container } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...issueOf(reference),
    ...(date.length > 0 ? { issued: { 'date-parts': [date] } } : {}),
    ...(language ? { language } : {}),
    ...(url ? { URL: url } : {}),
    id: key,
    type,
    title,
  }
}

/** Reports have numbers, not issues. */
function issueOf({ type, issue, volume }: Reference): Pick<CSLItem, 'issue' | 'number' | 'volume'> {
  return {
    ...(issue ? { [type === 'report' ? 'number' : 'issue']: issue } : {}),
    ...(volume ? { volume } : {}),
  }
}

function toCSLName({ family, given, particle, suffix, whole }: PersonName): CSLName {
  if (!family) {
    return { literal: whole }
  }
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  }
}
