// The manifest of a bundle: what is in it, and how to tell that it is whole.
import type { DataSet } from '../tables/dataSets.ts'

/** It grows when a bundle of this version can no longer be read by the versions before. */
export const bundleFormat = 1

export interface Manifest {
  /** Columns of each data set, and of each part of its rows. */
  columns: Record<string, Record<string, string[]>>
  /** Rows of each data set, articles as Markdown, and files of pictures. */
  counts: Record<string, number>
  createdAt: string
  /** SHA-256 of each file below `data/` and `media/`, by path. */
  digests: Record<string, string>
  format: number
  /** Pictures whose file the app does not have any more. */
  missing: string[]
  /** Whether it has only what an anonymous reader sees: such a bundle cannot be restored. */
  public: boolean
  /** Of the program that wrote it. */
  version: string
}

/** The folders of a bundle, whatever the collections of an app are called. */
const folders = { articles: 'articles', data: 'data', pictures: 'media' } as const

export function pathOfArticle(name: string): string {
  return `${folders.articles}/${name}.md`
}

export function pathOfData(name: string): string {
  return `${folders.data}/${name}.jsonl`
}

export function pathOfPicture(filename: string): string {
  return `${folders.pictures}/${filename}`
}

/** By the key of the part; '' for the rows themselves. */
export function columnsOf({ columns, parts }: DataSet): Record<string, string[]> {
  return Object.fromEntries([
    ['', columns.toSorted()],
    ...parts.map((part) => [part.key, part.columns.toSorted()] as const),
  ])
}
