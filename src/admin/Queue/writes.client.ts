'use client'
// Stores what was typed in the queue, the article before its note, and moves the article to the blog.
import type { Mode } from '../../domain/terms.ts'
import type { Slugs } from '../../slugs.ts'
import type { Item } from './useQueueData.client.ts'

import { documentOf } from '../../domain/plainNote.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { type Problem, readWriteProblem } from './problem.ts'
import { changesIn, isNoteChanged, type QueueNote, type Values } from './values.ts'

export interface Edited {
  /** With what was saved since it was loaded. */
  item: Item
  stored: Values
  values: Values
}

export interface Outcome {
  problem: null | Problem
  /** What is stored since, also where a later write failed. */
  written: Partial<Pick<Edited, 'item' | 'stored'>>
}

export async function saveEdited(send: Send, edited: Edited): Promise<Outcome> {
  const first = await saveArticle(send, edited)
  if (first.problem) {
    return first
  }
  const second = await saveNote(send, { ...edited, ...first.written })
  return { problem: second.problem, written: { ...first.written, ...second.written } }
}

export async function republishEdited(send: Send, edited: Edited, mode: Mode): Promise<Outcome> {
  const saved = await saveEdited(send, edited)
  if (saved.problem) {
    return saved
  }
  const { article } = saved.written.item ?? edited.item
  const { problem } = await send('articles', `/${article.id}/transition`, 'POST', {
    expectedStage: article.stage,
    expectedUpdatedAt: article.updatedAt,
    republication: { mode },
    to: 'republished-on-blog',
  })
  return { problem, written: saved.written }
}

const nothing: Outcome = { problem: null, written: {} }

async function saveArticle(send: Send, { item, stored, values }: Edited): Promise<Outcome> {
  const changes = changesIn(stored, values)
  if (Object.keys(changes).length === 0) {
    return nothing
  }
  const { doc, problem } = await send<{ updatedAt: string }>(
    'articles',
    `/${item.article.id}?depth=0&select[updatedAt]=true`,
    'PATCH',
    { ...changes, expectedUpdatedAt: item.article.updatedAt },
  )
  if (!doc) {
    return { problem, written: {} }
  }
  const article = { ...item.article, updatedAt: doc.updatedAt }
  const written = { item: { ...item, article }, stored: { ...values, note: stored.note } }
  return { problem: null, written }
}

async function saveNote(send: Send, edited: Edited): Promise<Outcome> {
  const { item, stored, values } = edited
  if (!isNoteChanged(stored, values)) {
    return nothing
  }
  const { doc, problem } = await writeNote(send, item, values.note ?? '')
  if (problem) {
    const { body, ...fields } = problem.fields
    const ofForm = body === undefined ? fields : { ...fields, note: body }
    return { problem: { ...problem, fields: ofForm }, written: {} }
  }
  const note = values.note?.trim() ? doc : null
  return {
    problem: null,
    written: { item: { ...item, note }, stored: { ...stored, note: values.note } },
  }
}

/** An emptied note is deleted: it cannot be stored without a text. */
function writeNote(send: Send, { article, note }: Item, text: string) {
  if (!note) {
    const data = { article: article.id, body: documentOf(text) }
    return send<QueueNote>('notes', '?depth=0', 'POST', data)
  }
  const path = `/${note.id}?depth=0`
  return text.trim() === ''
    ? send<QueueNote>('notes', path, 'DELETE')
    : send<QueueNote>('notes', path, 'PATCH', {
        body: documentOf(text),
        expectedUpdatedAt: note.updatedAt,
      })
}

type Answer<Doc> = { doc: Doc; problem: null } | { doc: null; problem: Problem }

/** `path` is what follows the endpoint of the collection. */
export type Send = <Doc>(
  kind: keyof Slugs,
  path: string,
  method: 'DELETE' | 'PATCH' | 'POST',
  data?: object,
) => Promise<Answer<Doc>>

export function useSend(): Send {
  const endpoints = useEndpoints()
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  return async <Doc>(...[kind, path, method, data]: Parameters<Send>): Promise<Answer<Doc>> => {
    const { body = null, response = null } =
      (await send(`${endpoints[kind]}${path}`, method, data)) ?? {}
    if (response?.ok) {
      return { doc: ((body as { doc?: Doc } | null)?.doc ?? body) as Doc, problem: null }
    }
    const problem = readWriteProblem(response?.status ?? 0, body, translate('not-saved'))
    const message = await errorMessage(response, problem.message)
    return { doc: null, problem: { ...problem, message } }
  }
}
