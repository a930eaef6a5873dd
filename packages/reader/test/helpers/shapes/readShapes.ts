// The texts of the test bed and what is expected of them. Their conventions are in `test/shapes/README.md`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Half = 'heldOut' | 'tuned'

export interface ExpectedPiece {
  acknowledgements?: string[]
  authors: {
    affiliations?: { institution: string; role: null | string }[]
    name: string
  }[]
  /** Lines that belong to no field, such as `Share this`. */
  boilerplate?: string[]
  captions: { credit: null | string; text: string }[]
  dateline?: string
  footnotes: { label: string; references: number; text: string }[]
  headings: string[]
  note: string[]
  outlet: null | string
  paragraphs: { count: number; first: string; last: string }
  standfirst: string[]
  title: string
  /** Fields of which the text and the contract do not say what is right. */
  unscored?: string[]
}

export interface Shape {
  bytes: Uint8Array
  name: string
  pieces: ExpectedPiece[]
}

/** While the texts that were held out are tuned on and new ones are being written, no half is held out. */
export function halves(): Half[] {
  return (['tuned', 'heldOut'] as const).filter((half) => existsSync(folderOf(half)))
}

function folderOf(half: Half): string {
  return path.resolve(import.meta.dirname, '../../shapes', half)
}

export function readShapes(half: Half): Shape[] {
  const folder = folderOf(half)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => path.basename(file, '.txt'))
    .toSorted()
    .map((name) => ({
      name,
      bytes: readFileSync(path.join(folder, `${name}.txt`)),
      pieces: expectedOf(path.join(folder, `${name}.expected.json`)),
    }))
}

function expectedOf(file: string): ExpectedPiece[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { pieces: ExpectedPiece[] }).pieces
}
