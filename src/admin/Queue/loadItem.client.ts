'use client'
// Loads what the queue shows of one article: its fields without the text, its note, and which moves it can make.
import type { ID } from '../../types.ts'
import type { Outlook } from '../../workflow/outlook.ts'
import type { useEndpoints } from '../hooks/useAddresses.client.ts'
import type { QueueArticle, QueueNote } from './values.ts'

import { fetchJSON } from '../requests/useResponse.client.ts'

export interface Item {
  article: QueueArticle
  note: null | QueueNote
  outlook: Outlook
}

const fields = [
  'byline',
  'bylineText',
  'outlet',
  'outletUrl',
  'permission',
  'publishedAt',
  'publishedAtPrecision',
  'standfirst',
  'title',
  'updatedAt',
  'waived',
]
const ofNote = ['body', 'updatedAt']

export async function loadItem(
  { articles, notes: notesAt }: ReturnType<typeof useEndpoints>,
  id: ID,
  signal: AbortSignal,
): Promise<Item> {
  const noteOf = `where[article][equals]=${id}&limit=1&depth=0&${selectionOf(ofNote)}`
  const [article, notes, outlook] = await Promise.all([
    fetchJSON<QueueArticle>(`${articles}/${id}?depth=0&${selectionOf(fields)}`, signal),
    fetchJSON<{ docs: QueueNote[] }>(`${notesAt}?${noteOf}`, signal),
    fetchJSON<Outlook>(`${articles}/${id}/transition`, signal),
  ])
  return { article, note: notes.docs[0] ?? null, outlook }
}

function selectionOf(names: string[]): string {
  return names.map((name) => `select[${name}]=true`).join('&')
}
