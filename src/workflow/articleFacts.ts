// Derives the facts that the workflow rules need from a loaded article: a document or a row.
import { findOrphans, toPlainText } from 'offprint-reader/document'

import type { Stage } from '../domain/transitions.ts'
import type { ID } from '../types.ts'
import type { ArticleFacts } from './decide.ts'
import type { OpenSignOff } from './signOff/openSignOffs.ts'

import { dayOf, type Precision } from '../domain/days.ts'
import { rightsForBlog } from '../domain/pictureRights.ts'
import { type Mode, permissionOf, type StoredPermission } from '../domain/terms.ts'

interface LoadedArticle {
  blogMode: Mode | null | undefined
  byline?: { author?: unknown }[] | null
  bylineText: null | string[] | undefined
  hasOutlet: boolean
  heldBackOn: Date | null | string | undefined
  /** Of its outlet. */
  isOwn: boolean | null | undefined
  leadImage: ID | null
  openSignOffs: null | OpenSignOff[]
  outletIssue: null | string | undefined
  outletUrl: null | string | undefined
  permission: null | StoredPermission | undefined
  pictures: LoadedPicture[]
  picturesNeeded: boolean | null | undefined
  publishedAt: Date | null | string | undefined
  publishedAtPrecision: Precision
  stage: Stage
  texts: TextFacts
}

export type TextFacts = Pick<ArticleFacts, 'brokenFootnotes' | 'hasBody' | 'hasNote'>

export interface LoadedPicture {
  alt?: null | string
  filename?: null | string
  id: ID
  rights?: null | string
}

/** A picture that stays off the blog, because nothing on record allows it there. */
export interface PictureWithoutRights {
  /** Path of the field that shows it. */
  field: string
  id: ID
  /** Its alternative text, or the name of its file. */
  name: string
  rights: string
}

export type DerivedFacts = { picturesWithoutRights: PictureWithoutRights[] } & ArticleFacts

export function articleFacts(article: LoadedArticle): DerivedFacts {
  const { outletIssue, outletUrl, texts } = article
  return {
    ...texts,
    blogMode: article.stage === 'republished-on-blog' ? (article.blogMode ?? 'full') : null,
    hasAuthor: hasAuthor(article),
    hasByline: Boolean(article.bylineText?.some((line) => line.trim())),
    hasEvidence: Boolean(outletUrl?.trim() || outletIssue?.trim()),
    hasOutlet: article.hasOutlet,
    heldBackOn: dayOf(article.heldBackOn),
    isOwn: article.isOwn === true,
    openSignOffs: article.openSignOffs ?? [],
    permission: permissionOf(article.permission),
    picturesNeeded: article.picturesNeeded === true,
    picturesWithoutRights: picturesWithoutRights(article),
    precision: article.publishedAtPrecision,
    publishedOn: dayOf(article.publishedAt),
    stage: article.stage,
  }
}

export function textFacts(body: unknown, noteBody: unknown): TextFacts {
  return {
    brokenFootnotes: findOrphans(body).refsWithoutNote.map(({ label, noteId }) => label || noteId),
    hasBody: hasText(body),
    hasNote: hasText(noteBody),
  }
}

export function hasAuthor({ byline }: Pick<LoadedArticle, 'byline'>): boolean {
  return Boolean(byline?.some(({ author }) => author))
}

function picturesWithoutRights({ leadImage, pictures }: LoadedArticle): PictureWithoutRights[] {
  return pictures
    .filter(({ rights }) => !rightsForBlog.includes(rights ?? ''))
    .map(({ id, alt, filename, rights }) => ({
      id,
      name: alt || filename || String(id),
      field: id === leadImage ? 'leadImage.image' : 'body',
      rights: rights || 'unknown',
    }))
}

function hasText(document: unknown): boolean {
  return toPlainText(document).trim() !== ''
}
