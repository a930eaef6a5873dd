// Letters that ask the authors of an article to sign off its copy: one for each of them.
import type { PayloadRequest } from 'payload'

import type { LetterLanguage } from '../../domain/letters.ts'
import type { Article, ID, PermissionRequest } from '../../types.ts'

import { authorIdOf, nameOf } from '../../access/people.ts'
import { inTransaction } from '../../database/connection.ts'
import { findDoc } from '../../database/documents.ts'
import { InvalidRequest, NotFound } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { readSigners, type Signer } from '../../workflow/signOff/openSignOffs.ts'
import { value } from '../fillTemplate.ts'
import { letterLanguageOf } from '../groupArticles.ts'
import { createLetter } from '../letter.ts'
import { republishFreed } from '../republishFreed.ts'
import { wordsOf, wordsOfApp } from '../words.ts'
import { applySignOff } from './applySignOff.ts'

export interface SignOffsInput {
  article: ID
  /** @default that of the article, or of the site */
  language?: LetterLanguage
  to: AskedAuthor[]
}

interface AskedAuthor {
  author: ID
  /** Kept in the letter alone. Without one it is whoever asks: their login signs off at once. */
  email?: string
}

/** @throws NotFound for the article; InvalidRequest for an author who does not sign it, or has no address. */
export async function createSignOffs(
  req: PayloadRequest,
  { article: id, language, to }: SignOffsInput,
): Promise<PermissionRequest[]> {
  const docs = await inTransaction(req, async () => {
    const { articles } = slugsOf(req.payload)
    const article = await findDoc<Article>(req, articles, { id, overrideAccess: false })
    if (!article) {
      throw new NotFound('article')
    }
    const signers = await readSigners(req, article)
    const made = []
    for (const one of to) {
      const signer = signers.find(({ author }) => author === one.author)
      if (!signer) {
        throw new InvalidRequest(translatorFor(req)('sign-off-not-author'), 'to')
      }
      const known = language ?? letterLanguageOf(req, article)
      made.push(await (one.email ? ask : signAsSelf)(req, article, signer, known, one.email))
    }
    return made
  })
  await republishFreed(req.payload, [id])
  return docs
}

async function ask(
  req: PayloadRequest,
  article: Article,
  { name, author }: Signer,
  language: LetterLanguage,
  email?: string,
): Promise<PermissionRequest> {
  const { signOffBody, signOffSubject } = wordsOf(language)
  return createLetter(req, {
    articles: [{ article: article.id, mode: 'full' }],
    author,
    body: signOffBody.replaceAll('{author}', () => value(name)),
    kind: 'sign-off',
    language,
    subject: signOffSubject,
    to: email,
  })
}

/** No letter: who is signed in has the text before them. */
async function signAsSelf(
  req: PayloadRequest,
  article: Article,
  signer: Signer,
  language: LetterLanguage,
): Promise<PermissionRequest> {
  if (authorIdOf(req) !== signer.author) {
    throw new InvalidRequest(translatorFor(req)('sign-off-address', { name: signer.name }), 'to')
  }
  const request = await ask(req, article, signer, language)
  return applySignOff(req, request, {
    answer: 'yes',
    by: { name: signer.name, role: '' },
    evidence: wordsOfApp(req.payload).signOffByLogin,
    recordedBy: nameOf(req.user) ?? '–',
  })
}
