// SQL of a search among articles: which match, and how well.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { Names } from '../database/names.ts'

import { addressKey } from '../domain/search/addressKey.ts'
import { parseTerms, type Term } from '../domain/search/parseSearch.ts'

export interface Search {
  /** What marks a word of a text as found: its beginnings. */
  beginnings: string[]
  /** SQL of a number: how well `s.head` matches, a title above everything else. */
  rank: SQL
  /** SQL: sets of ids. An article matches that is in one of them. */
  sets: SQL[]
}

/**
 * Each word is looked for as the dictionary of each language has it, and as it is; the last one may be the beginning of a
 * word. An address, a DOI or a slug is found by its beginning.
 */
export async function readSearch(database: Database, q: string): Promise<Search> {
  const words = parseTerms(q).flatMap(wordsOf).join(' ')
  return searchOf(database.names, q, await readLanguages(database, words))
}

/** Several at once, for counting: they mark nothing. Null for those that look for no words. */
export async function readSearches(
  database: Database,
  texts: (string | undefined)[],
): Promise<(null | Search)[]> {
  const known = texts.some(Boolean) ? await readLanguages(database, '') : []
  return texts.map((q) => (q ? searchOf(database.names, q, known) : null))
}

function wordsOf(terms: Term[]): string[] {
  return terms.filter(({ isExcluded }) => !isExcluded).flatMap(({ words }) => words)
}

function searchOf(names: Names, q: string, known: Language[]): Search {
  const groups = parseTerms(q)
  const wanted = groups.flat().filter(({ isExcluded }) => !isExcluded)
  const languages = known.map(({ configuration }) => configuration)
  const begun = /[\p{L}\p{M}\p{N}]$/u.test(q) ? wanted.at(-1) : undefined
  const queryOf = (term: Term) => toQuery(names, languages, term, term === begun)
  const lexemes = known.flatMap((one) => one.lexemes)
  return {
    beginnings: [...new Set(lexemes)],
    rank:
      wanted.length === 0
        ? sql`0::float4`
        : sql`ts_rank('{0.001,0.01,0.1,1}'::float4[], s.head, ${anyOf(wanted.map(queryOf))})`,
    sets: setsOf(names, groups, queryOf, addressKey(q)),
  }
}

interface Language {
  [column: string]: unknown
  configuration: string
  lexemes: string[]
}

/** Of the articles that there are, with what their dictionaries make of the words. */
async function readLanguages(
  { execute, names: { own, schema } }: Database,
  words: string,
): Promise<Language[]> {
  const { rows } = await execute<Language>(
    sql`select configuration,
        tsvector_to_array(to_tsvector((${`"${schema}".`}::text || quote_ident(configuration))::regconfig, ${words}::text)) as lexemes
      from (select configuration from ${own('article_search')} union select 'simple') known`,
  )
  return rows
}

function toQuery(names: Names, languages: string[], { words }: Term, isBegun: boolean): SQL {
  const queries = languages.map(
    (one) => sql`phraseto_tsquery(${names.configuration(one)}, ${words.join(' ')}::text)`,
  )
  const begun =
    isBegun && words.length === 1
      ? [sql`to_tsquery(${names.configuration('simple')}, ${beginning(words[0]!)}::text)`]
      : []
  return sql`(${sql.join([...queries, ...begun], sql` || `)})`
}

/** In quotation marks nothing is an operator. */
function beginning(word: string): string {
  return `'${word.replaceAll(/['\\]/g, '$&$&')}':*`
}

function anyOf(queries: SQL[]): SQL {
  return sql`(${sql.join(queries, sql` || `)})`
}

/** Address, DOI and slug. One by one: a query of the list for each of 10,000 articles takes ten times as long. */
function begins(key: string): SQL {
  const keys = [1, 2, 3].map((n) => sql`starts_with(s.keys[${sql.raw(String(n))}], ${key})`)
  return sql.join(keys, sql` or `)
}

/** Those with each word of an alternative, without those with a word that is excluded; and those that begin with the key. */
function setsOf(
  { ofOurs, own }: Names,
  groups: Term[][],
  queryOf: (term: Term) => SQL,
  key: string,
): SQL[] {
  const all = sql`select article_id from ${own('article_search')}`
  const having = (term: Term) => sql`select * from ${ofOurs('articles_with')}(${queryOf(term)})`
  const alternative = (terms: Term[]) => {
    const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(having)
    const unwanted = terms.filter(({ isExcluded }) => isExcluded).map(having)
    const found = sql.join(wanted.length > 0 ? wanted : [all], sql` intersect `)
    return sql.join([sql`(${found})`, ...unwanted], sql` except `)
  }
  const byKey =
    key.length > 2 && !/\s/.test(key)
      ? [sql`select s.article_id from ${own('article_search')} s where ${begins(key)}`]
      : []
  return [...groups.map(alternative), ...byKey]
}
