// What may be called a translation: of another article, in another language, and of the original itself.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../../types.ts'

import { roleOf } from '../../access/people.ts'
import { readArticles } from '../../access/rules.ts'
import { databaseOf } from '../../database/connection.ts'
import { includesAll } from '../../database/documents.ts'
import { lockArticle } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { type TranslationFault, TranslationRefused } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'

/** @throws TranslationRefused where it is changed, or the language is, and the two do not fit. */
export const checkTranslation: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? originalDoc : undefined
  const article = { ...before, ...data } as Article
  const original = idOf(article.translationOf)
  const isNew = original !== null && !isSameID(original, idOf(before?.translationOf))
  const isOtherLanguage = before !== undefined && languageOf(before) !== languageOf(article)
  const fault =
    isNew || isOtherLanguage
      ? await faultOf(req, { id: before?.id, article, isNew, original })
      : null
  if (fault) {
    const message = translatorFor(req)(fault, { language: languageOf(article) })
    throw new TranslationRefused(fault, message)
  }
  return data
}

interface Named {
  article: Article
  /** Absent: it is being created. */
  id: ID | undefined
  isNew: boolean
  original: ID | null
}

async function faultOf(req: PayloadRequest, named: Named): Promise<null | TranslationFault> {
  const { id, article, isNew, original } = named
  if (isNew && isSameID(original, id)) {
    return 'translation-self'
  }
  // Locked: nobody makes it a translation meanwhile.
  if (isNew && original !== null && !(await lockReadable(req, original))) {
    return 'translation-unknown'
  }
  const others = await readOthers(req, id, original)
  const isChain = ({ id: other, of }: Other) => (isSameID(other, original) ? of !== null : original)
  if (isNew && others.some(isChain)) {
    return 'translation-chain'
  }
  const language = languageOf(article)
  return others.some((other) => languageOf(other) === language) ? 'translation-language' : null
}

async function lockReadable(req: PayloadRequest, id: ID): Promise<boolean> {
  if ((await lockArticle(req, id)) === null) {
    return false
  }
  const { articles } = slugsOf(req.payload)
  return roleOf(req) !== 'author' || includesAll(req, articles, await readArticles({ req }), [id])
}

interface Other {
  id: ID
  language: null | string
  of: ID | null
}

/** The original, and what is called a translation of this one. */
async function readOthers(
  req: PayloadRequest,
  id: ID | undefined,
  original: ID | null,
): Promise<Other[]> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ [column: string]: unknown } & Other>(
    sql`select id, language, translation_of_id as of from ${names.table('articles')}
      where id = ${original}::${names.id} or translation_of_id = ${id ?? null}::${names.id}`,
  )
  return rows
}

function languageOf({ language }: Pick<Article, 'language'>): string {
  return (language || 'en').toLowerCase()
}

function isSameID(one: ID | null | undefined, other: ID | null | undefined): boolean {
  return String(one ?? '') === String(other ?? '')
}
