// The post of a blog becomes the text of an article that came from a list: what the list has said stays.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../../types.ts'
import type { Doubt } from '../write/doubts.ts'
import type { PlannedArticle } from '../write/plan.ts'
import type { Registry } from '../write/Registry.ts'
import type { Before, StoredItem } from './items.ts'

import { transactionOf } from '../../database/connection.ts'
import { findDoc, updateDoc } from '../../database/documents.ts'
import { oldPathsOf } from '../../database/oldPaths.ts'
import { stages } from '../../domain/transitions.ts'
import { NotFound } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import {
  type ArticleData,
  articleData,
  createNoteOfBlog,
  inputOf,
  plainFields,
  saidOnly,
} from '../write/writeArticle.ts'
import { sameArticle } from './judgePieces.ts'
import { recordImported, refusedOf } from './known.ts'
import { isWaitingSQL } from './sameCandidates.ts'

interface Filling {
  item: Pick<StoredItem, 'article' | 'choices' | 'hash' | 'key' | 'piece'>
  planned: PlannedArticle
  registry: Registry
  run: ID | null
}

interface Filled {
  choices?: StoredItem['choices']
  doubts?: Doubt[]
  refused: StoredItem['refused']
  state: 'question' | 'written'
}

/** In the transaction that has locked the article. Filled or edited meanwhile, it is a question. */
export async function fillArticle(
  req: PayloadRequest,
  { item, planned, registry, run }: Filling,
): Promise<Filled> {
  const article = item.article!
  const stored = await storedArticle(req, article)
  const waiting = await readWaiting(req, article)
  if (!waiting) {
    return { doubts: [sameArticle(stored.title)], refused: [], state: 'question' }
  }
  const data = await missingOf(req, stored, planned, registry)
  await updateDoc<Article>(req, slugsOf(req.payload).articles, {
    id: article,
    data,
    overrideAccess: true,
  })
  const note = await writeNote(req, stored, planned, registry)
  await moveOn(req, stored, planned)
  const database = await transactionOf(req)
  const had = await oldPathsOf(database, article)
  const refused = await recordImported(req, run, [item])
  const paths = (await oldPathsOf(database, article)).filter((path) => !had.includes(path))
  const { permission = null, stage } = stored
  const blank = Object.keys(data).map((name) => [name, stored[name as keyof Article] ?? null])
  const fields = { ...Object.fromEntries(blank), permission } as Before['fields']
  return {
    choices: { ...item.choices, filled: { ...waiting, fields, note, paths, stage } },
    refused: refusedOf(refused, article),
    state: 'written',
  }
}

/** Also for a command, which nobody has signed in to. @throws NotFound */
export async function storedArticle(req: PayloadRequest, id: ID): Promise<Article> {
  const found = { id, overrideAccess: true }
  const article = await findDoc<Article>(req, slugsOf(req.payload).articles, found)
  if (!article) {
    throw new NotFound('article')
  }
  return article
}

async function readWaiting(
  req: PayloadRequest,
  article: ID,
): Promise<Pick<Before, 'hash' | 'key'> | undefined> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<Pick<Before, 'hash' | 'key'>>(sql`
    select i.key, i.hash from ${names.table('articles')} a join ${names.own('imported')} i on i.article_id = a.id
    where a.id = ${article}::${names.id} and ${isWaitingSQL(names)}`)
  return rows[0]
}

/** The fields in which it has nothing. */
async function missingOf(
  req: PayloadRequest,
  stored: Article,
  planned: PlannedArticle,
  registry: Registry,
): Promise<Partial<ArticleData>> {
  const { leadImage, ...others } = saidOnly(stored as unknown as ArticleData)
  const had = { ...others, ...(isBlank(leadImage) ? {} : { leadImage }) }
  const isComplete = 'byline' in had && 'outlet' in had
  const data = isComplete ? plainFields(planned) : await articleData(req, planned, registry)
  const missing = Object.entries(saidOnly(data as ArticleData)).filter(([name]) => !(name in had))
  return Object.fromEntries(missing)
}

function isBlank(group: null | object | undefined): boolean {
  return Object.values(group ?? {}).every((value) => value === null || value === undefined)
}

async function writeNote(
  req: PayloadRequest,
  { id }: Article,
  { piece: { note: lines } }: PlannedArticle,
  registry: Registry,
): Promise<ID | null> {
  if (lines.length === 0 || (await noteOf(req, id))) {
    return null
  }
  return createNoteOfBlog(req, { article: id, lines }, registry)
}

/** Each move is judged as that of any article which an import brings. @throws TransitionRefused */
async function moveOn(
  req: PayloadRequest,
  { id, stage }: Article,
  planned: PlannedArticle,
): Promise<void> {
  const way = stages.slice(stages.indexOf(stage) + 1, stages.indexOf(planned.stage) + 1)
  for (const to of way) {
    const republication = inputOf(planned, new Date().toISOString())
    const isLast = to === 'republished-on-blog'
    await moveArticle(req, id, {
      ...(isLast ? { republication } : {}),
      alreadyOnBlog: true,
      to,
      via: 'seed',
    })
  }
}
