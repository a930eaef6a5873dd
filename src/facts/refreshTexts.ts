// Stores what is worked out from the text and the note of an article: the facts that rules and lists ask of them, and the
// words that they are found by.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { collectFootnotes, findOrphans, readDocument, toPlainText } from 'offprint-reader/document'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'

import { type Database, transactionOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { countWords } from '../domain/readingTime.ts'
import { configurationOf } from '../domain/search/languages.ts'
import { separateMarks, wordsOf } from '../domain/search/separateMarks.ts'
import { type DerivedRows, textsOf, writeRows } from './derivedRows.ts'
import { writeSignOffs } from './refreshSignOffs.ts'

/** In the transaction of the change. */
export async function refreshTexts(req: PayloadRequest, articles: ID[]): Promise<void> {
  await writeTexts(await transactionOf(req), articles)
}

/** How many texts are in memory at once. */
const atOnce = 50

/** The articles are locked first: of two who write an article and its note, the second one reads what the first wrote. */
export async function writeTexts(database: Database, articles: ID[]): Promise<void> {
  for (let from = 0; from < articles.length; from += atOnce) {
    const ids = articles.slice(from, from + atOnce)
    await lockThese(database, ids)
    for (const derived of await deriveFromTexts(database, ids)) {
      await writeRows(database, derived)
    }
    await writeSignOffs(database, ids)
  }
}

/** Not as strongly as a deletion needs it: whoever makes a note refers to the article already. */
export async function lockThese({ execute, names }: Database, ids: ID[]): Promise<void> {
  await execute(
    sql`select 1 from ${names.table('articles')} where id = any(${listOf(ids)}::${names.ids})
      order by id for no key update`,
  )
}

export async function deriveFromTexts(database: Database, ids: ID[]): Promise<DerivedRows[]> {
  const { names } = database
  const rows = await readTexts(database, ids)
  return [
    { columns: factColumns, rows: rows.map((row) => factsRow(row, names)), table: 'article_facts' },
    {
      columns: ['configuration', 'whole', 'body'],
      rows: rows.map((row) => wordsRow(row, names)),
      table: 'article_search',
    },
  ]
}

interface TextRow {
  [column: string]: unknown
  body: unknown
  id: ID
  language: null | string
  note: unknown
  standfirst: null | string
}

async function readTexts({ execute, names }: Database, ids: ID[]): Promise<TextRow[]> {
  const { table } = names
  const { rows } = await execute<TextRow>(
    sql`select a.id, a.language, a.body, n.body as note,
        (select string_agg(t.text, ${'\n'} order by t."order") from ${table('articles', 'texts')} t
          where t.parent_id = a.id and t.path = 'standfirst') as standfirst
      from ${table('articles')} a left join ${table('notes')} n on n.article_id = a.id
      where a.id = any(${listOf(ids)}::${names.ids})`,
  )
  return rows
}

const factColumns = [
  'has_body',
  'has_note',
  'words',
  'note_words',
  'footnotes',
  'broken_footnotes',
  'unused_footnotes',
]

function factsRow({ id, body, note }: TextRow, names: Names): SQL {
  const [text, noteText] = [toPlainText(body), toPlainText(note)]
  const { notesWithoutRef, refsWithoutNote } = findOrphans(body)
  const labels = (keys: typeof refsWithoutNote) =>
    textsOf(keys.map(({ label, noteId }) => label || noteId))
  return sql`(${id}::${names.id}, ${text.trim() !== ''}::boolean, ${noteText.trim() !== ''}::boolean,
    ${countWords(text)}::integer, ${countWords(noteText)}::integer,
    ${collectFootnotes(readDocument(body)).notes.length}::integer,
    ${labels(refsWithoutNote)}, ${labels(notesWithoutRef)})`
}

/**
 * Of longer texts only so much is indexed, in characters: the database takes a megabyte of distinct words and their
 * positions, and each word stands there as it is and as the dictionary has it.
 */
const longest = { note: 20_000, text: 120_000 }

function wordsRow({ id, body, language, note, standfirst }: TextRow, names: Names): SQL {
  const text = [standfirst, toPlainText(body)].filter(Boolean).join('\n\n')
  const parts = [toPlainText(note).slice(0, longest.note), text.slice(0, longest.text)]
  const whole = separateMarks(parts.filter(Boolean).join('\n\n'))
  const configuration = configurationOf(language)
  return sql`(${id}::${names.id}, ${configuration}::text, ${whole}::text, ${vectorOf(names, configuration, whole)})`
}

/** The words as they are, for a beginning of one, and as the dictionary of the language has them. */
export function vectorOf(names: Names, configuration: string, separated: string): SQL {
  const words = wordsOf(separated)
  const simple = sql`to_tsvector(${names.configuration('simple')}, ${words})`
  return configuration === 'simple'
    ? simple
    : sql`(to_tsvector(${names.configuration(configuration)}, ${words}) || ${simple})`
}
