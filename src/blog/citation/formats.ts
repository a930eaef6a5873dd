// The formats of citations: how each is called, its type on the web, and how many references become one file.
import type { KeyedReference } from './keyedReferences.ts'

import { toBibTeX } from './toBibTeX.ts'
import { toCSL } from './toCSL.ts'
import { toRIS } from './toRIS.ts'

export const citationFormats = ['csl', 'bibtex', 'ris'] as const

export type CitationFormat = (typeof citationFormats)[number]

interface Format {
  contentType: string
  extension: string
  label: string
  write: (references: KeyedReference[]) => string
}

export const formats: Record<CitationFormat, Format> = {
  bibtex: {
    contentType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    label: 'BibTeX',
    write: (references) => references.map(toBibTeX).join('\n'),
  },
  csl: {
    contentType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
    label: 'CSL-JSON',
    write: (references) => JSON.stringify(references.map(toCSL)),
  },
  ris: {
    contentType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
    label: 'RIS',
    write: (references) => references.map(toRIS).join('\r\n'),
  },
}
