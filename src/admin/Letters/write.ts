// Has letters written, or finds those that are written and not sent.
import type { ID } from '../../types.ts'
import type { AskAPI } from './useLetterRequests.client.ts'

import { askedIDs, type Letter } from '../../work/letters/state.ts'
import { type Draft, toDraft } from './draft.ts'

/** Letters of an outlet, or about articles, or one that is there. */
export interface Wanted {
  /** Although the outlet was asked a short time ago. */
  again?: boolean
  articles?: ID[]
  language?: Letter['language']
  letter?: ID
  /** Of the outlet's articles those that are chosen at first; absent: all. */
  only?: ID[]
  outlet?: ID
  /** To record what an outlet has said of all of its articles: also where none of them waits. */
  record?: boolean
}

interface Found {
  drafts: Draft[]
  /** Why there is none; '' where there is nothing to ask for. */
  message: string
  /** Articles of the outlet that wait beside those in these letters. */
  more: number
}

export async function readOrWrite(api: AskAPI, wanted: Wanted): Promise<Found> {
  const { again, articles, language, letter, only, outlet, record } = wanted
  if (letter !== undefined) {
    const { answer, message } = await api<Letter>(`/${letter}?depth=1`, 'GET')
    return { drafts: answer ? [toDraft(answer, { isNew: false })] : [], message, more: 0 }
  }
  if (outlet === undefined) {
    return writeNew(api, { articles, language }, { again })
  }
  const there = await unsent(api, outlet)
  const isEmpty = record === true && there.length === 0
  const body = { language, outlet, ...(isEmpty ? { record } : {}) }
  const fresh = await writeNew(api, body, { again })
  const all = [...there, ...fresh.drafts]
  return only ? withThose(api, all, only) : { ...fresh, drafts: all }
}

/** Written again in another language. */
export async function writeNew(
  api: AskAPI,
  body: object,
  { again }: { again?: boolean | undefined } = {},
): Promise<Found> {
  type Written = { docs: Letter[]; more?: number }
  const { answer, message, status } = await api<Written>('?depth=1', 'POST', body)
  const drafts = answer?.docs.map((doc) => toDraft(doc, { again, isNew: true })) ?? []
  // An outlet of which no article waits is no failure.
  const isNone = 'outlet' in body && status === 400
  return { drafts, message: isNone ? '' : message, more: answer?.more ?? 0 }
}

/** An article that has a letter already is in none of the new ones. */
async function unsent(api: AskAPI, outlet: ID): Promise<Draft[]> {
  const query = new URLSearchParams({
    depth: '1',
    pagination: 'false',
    'where[outlet][equals]': String(outlet),
    'where[sendingAt][exists]': 'false',
    'where[status][equals]': 'draft',
  })
  const { answer } = await api<{ docs: Letter[] }>(`?${query}`, 'GET')
  return answer?.docs.map((doc) => toDraft(doc, { isNew: false })) ?? []
}

/** The letter that has them; the others that were written just now are thrown away. */
async function withThose(api: AskAPI, drafts: Draft[], only: ID[]): Promise<Found> {
  const own = drafts.filter(({ letter }) => askedIDs(letter).some((id) => only.includes(id)))
  const others = drafts.filter((draft) => !own.includes(draft) && draft.isNew)
  await Promise.all(others.map(({ letter }) => api(`/${letter.id}`, 'DELETE')))
  return own.length > 0
    ? {
        drafts: own.map((draft) => toDraft(draft.letter, { ...draft, only })),
        message: '',
        more: 0,
      }
    : writeNew(api, { articles: only })
}
