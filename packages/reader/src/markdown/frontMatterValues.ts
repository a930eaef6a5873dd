// Values of front matter as lists of texts.
import { plain } from '../values/values.ts'
import { lowerKeys, type Values } from './frontMatterBlocks.ts'

export function firstOf(values: Values) {
  return (...names: string[]) =>
    names.map((name) => values[name]).find((value) => value !== undefined && value !== '')
}

export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const name = bare(plain(isValues(one) ? lowerKeys(one).name : one))
    return name ? [name] : []
  })
}

/** `[[Ada Quill]]` and `[[people/ada|Ada Quill]]` are links between notes. */
export function bare(text: string): string {
  return text.replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, '$1').trim()
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
