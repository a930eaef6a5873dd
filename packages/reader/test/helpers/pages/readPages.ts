// The whole pages of the test bed and what is expected of them. Their conventions are in `test/pages/README.md`.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const halves = ['tuned', 'held-out'] as const

export type Half = (typeof halves)[number]

export interface ExpectedPage {
  /** The page of a catalogue: its abstract is the text, or the standfirst. */
  abstractOnly?: boolean
  authors: string[]
  captions: { credit: null | string; text: string }[]
  date: null | string
  first: string
  footnotes: { count: number; first?: string; last?: string }
  furniture: string[]
  last: string | string[]
  program: string
  site: (null | string)[] | null | string
  title: string
  url: string
}

export interface Page {
  bytes: Uint8Array
  expected: ExpectedPage
  name: string
}

export function readPages(half: Half): Page[] {
  const folder = path.join(import.meta.dirname, '../../pages', half)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => path.basename(file, '.html'))
    .toSorted()
    .map((name) => ({
      name,
      bytes: readFileSync(path.join(folder, `${name}.html`)),
      expected: JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as ExpectedPage,
    }))
}
