// Who has signed off the copy of an article, who was asked, and who has not.
import type { PayloadRequest } from 'payload'

import type { Article, ID, PermissionRequest } from '../../types.ts'

import { authorIdOf, isEditorOrAdmin } from '../../access/people.ts'
import { findDocs } from '../../database/documents.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { outletOf } from '../../workflow/loadFacts.ts'
import { copyText } from '../../workflow/signOff/copyText.ts'
import { readSigners } from '../../workflow/signOff/openSignOffs.ts'

export interface SignOffLetter {
  answeredAt: null | string
  /** As they have typed it. */
  answeredBy: null | string
  /** Why it came back, or was not sent; for the desk. */
  error: null | string
  id: ID
  sentAt: null | string
  status: PermissionRequest['status']
  /** For the desk. */
  to: null | string
  /** The changes that are asked for. */
  words: null | string
}

export interface AuthorSignOff {
  author: ID
  /** Whether it is the author of the login that asks. */
  isSelf: boolean
  /** The newest first. */
  letters: SignOffLetter[]
  name: string
  /** `changes`: asked for. `stale`: the text has changed since. */
  state: 'approved' | 'changes' | 'none' | 'stale'
}

export interface ArticleSignOffs {
  authors: AuthorSignOff[]
  /** By the article itself, or by the terms of its outlet. */
  isRequired: boolean
}

/** @param article that the caller may read. */
export async function signOffsOfArticle(
  req: PayloadRequest,
  article: Article,
): Promise<ArticleSignOffs> {
  const [signers, outlet] = [await readSigners(req, article), await outletOf(req, article)]
  const requests = await findDocs<PermissionRequest>(req, slugsOf(req.payload).permissionRequests, {
    overrideAccess: true,
    select: { body: false, copy: { text: false }, evidenceFile: false, shown: false },
    sort: '-createdAt',
    where: {
      and: [{ 'articles.article': { equals: article.id } }, { kind: { equals: 'sign-off' } }],
    },
  })
  const names = signers.map(({ name }) => name)
  const { hash } = copyText(article, names)
  const self = authorIdOf(req)
  return {
    authors: signers.map(({ name, answer, author, hash: signed }) => ({
      name,
      author,
      isSelf: author === self,
      letters: requests
        .filter((one) => idOf(one.author) === author)
        .map((one) => toLetter(one, isEditorOrAdmin(req))),
      state:
        answer === 'yes'
          ? signed === hash
            ? 'approved'
            : 'stale'
          : answer === null
            ? 'none'
            : 'changes',
    })),
    isRequired: Boolean(article.signOff || outlet?.terms.signOff),
  }
}

function toLetter(request: PermissionRequest, isEditor: boolean): SignOffLetter {
  const { id, answeredAt, answeredBy, articles, error, sentAt, status, to } = request
  const by = [answeredBy?.name, answeredBy?.role].filter(Boolean).join(', ')
  return {
    id,
    answeredAt: answeredAt ?? null,
    answeredBy: by || null,
    error: isEditor ? (error ?? null) : null,
    sentAt: sentAt ?? null,
    status,
    to: isEditor ? (to ?? null) : null,
    words: articles?.[0]?.words ?? null,
  }
}
