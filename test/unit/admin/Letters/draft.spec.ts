import { describe, expect, it } from 'vitest'

import type { AskAPI } from '../../../../src/admin/Letters/useLetterRequests.client.ts'
import type { Letter } from '../../../../src/work/letters/state.ts'

import { agreedGroups, isAgreed, toAccept } from '../../../../src/admin/Letters/accept.ts'
import { fateOf, isTyped, toDraft } from '../../../../src/admin/Letters/draft.ts'
import { toRecord } from '../../../../src/admin/Letters/record.ts'
import { isRecordable, toPatch } from '../../../../src/admin/Letters/values.ts'
import { variables, withVariable } from '../../../../src/admin/Letters/variables.ts'
import { readOrWrite } from '../../../../src/admin/Letters/write.ts'
import { letterVariables } from '../../../../src/permissions/fillTemplate.ts'

function letterOf(id: string, articles: string[], change: Partial<Letter> = {}): Letter {
  return {
    id,
    articles: articles.map((article) => ({ article, mode: 'full' })),
    body: 'Dear {outlet}',
    createdAt: '',
    kind: 'permission',
    language: 'en',
    silence: 'nothing',
    status: 'draft',
    subject: 'Hello',
    to: 'ann@example.org',
    updatedAt: '',
    ...change,
  }
}

describe('what is sent of a letter', () => {
  const draft = toDraft(letterOf('l', ['a', 'b']), { isNew: true })
  const patch = (values: object, chosen = draft.chosen) =>
    toPatch(draft.letter, { ...draft.values, ...values }, chosen)

  it('is what was changed', () => {
    expect(patch({})).toEqual({})
    expect(patch({ body: 'Hi', deadline: '2026-12-05' })).toEqual({
      body: 'Hi',
      deadline: '2026-12-05',
    })
  })

  it('has every article that is chosen, in the mode and from the day that were chosen', () => {
    expect(patch({}, ['b'])).toEqual({ articles: [{ article: 'b', from: null, mode: 'full' }] })
    expect(patch({ from: '2027-01-01', mode: 'excerpt' })).toEqual({
      articles: ['a', 'b'].map((article) => ({ article, from: '2027-01-01', mode: 'excerpt' })),
    })
  })
})

describe('when the drawer is closed', () => {
  const draft = toDraft(letterOf('l', ['a', 'b']), { isNew: true, only: ['a'] })
  const typed = { ...draft, values: { ...draft.values, body: 'Hi' } }

  it('a letter that nobody touched is deleted, one with words is kept', () => {
    expect(fateOf(draft)).toBe('delete')
    expect(fateOf(typed)).toBe('save')
    expect([isTyped(draft), isTyped(typed)]).toEqual([false, true])
  })

  it('nothing happens to one that is sent, or was there before', () => {
    expect(fateOf({ ...typed, isSent: true })).toBe('keep')
    expect(fateOf(toDraft(letterOf('l', ['a']), { isNew: false }))).toBe('keep')
    const sent = toDraft(letterOf('l', ['a', 'b'], { status: 'sent' }), {
      isNew: false,
      only: ['a'],
    })
    expect(fateOf(sent)).toBe('keep')
  })
})

describe('letters for an outlet', () => {
  const calls: string[] = []
  function apiWith(there: Letter[], fresh: Letter[] | null): AskAPI {
    calls.length = 0
    return <Answer>(path: string, method: string, body?: object) => {
      const isWrite = method === 'POST'
      const isGone = method === 'DELETE'
      calls.push([method, isGone ? path : '', JSON.stringify(body ?? '')].join(' '))
      const docs = isWrite ? fresh : isGone ? [] : there
      const answer = docs && ({ docs, more: isWrite ? 3 : 0 } as Answer)
      const message = answer ? '' : 'Nothing to ask.'
      return Promise.resolve({ answer, code: '', message, status: answer ? 200 : 400 })
    }
  }

  it('are those that are not sent yet, and one for what no letter asks', async () => {
    const api = apiWith([letterOf('there', ['a'])], [letterOf('fresh', ['b'])])
    const { drafts, more } = await readOrWrite(api, { outlet: 'o' })
    expect(more).toBe(3)
    expect(drafts.map(({ isNew, letter }) => [letter.id, isNew])).toEqual([
      ['there', false],
      ['fresh', true],
    ])
    const without = await readOrWrite(apiWith([], null), { outlet: 'o' })
    expect(without).toEqual({ drafts: [], message: '', more: 0 })
    const refused = await readOrWrite(apiWith([], null), { articles: ['a'] })
    expect(refused).toEqual({ drafts: [], message: 'Nothing to ask.', more: 0 })
  })

  it('from one article are the one that has it, with it alone chosen; the others can be chosen', async () => {
    const api = apiWith([], [letterOf('german', ['a']), letterOf('english', ['b', 'c'])])
    const { drafts, more } = await readOrWrite(api, { only: ['c'], outlet: 'o' })
    expect(more).toBe(0)
    expect(drafts.map(({ all, chosen }) => ({ all, chosen }))).toEqual([
      { all: ['b', 'c'], chosen: ['c'] },
    ])
    expect(calls).toContain('DELETE /german ""')
  })

  it('from an article in none of them are written for it', async () => {
    const api = apiWith([], [letterOf('other', ['a'])])
    await readOrWrite(api, { only: ['z'], outlet: 'o' })
    expect(calls.at(-1)).toBe('POST  {"articles":["z"]}')
  })
})

it('a variable is put in where one writes; those of the letter are offered', () => {
  expect(withVariable('Dear , hello', 'outlet', { end: 5, start: 5 })).toEqual({
    caret: 13,
    text: 'Dear {outlet}, hello',
  })
  expect([...variables].sort()).toEqual([...letterVariables].sort())
})

describe('conditions that are accepted', () => {
  const day = '2027-05-03T12:00:00.000Z'
  const row = { answer: 'conditions' as const, mode: 'full' as const, words: 'A week later.' }
  const letter = letterOf('1', [], {
    articles: [
      { ...row, article: 'a' },
      { ...row, article: 'b', from: day, grantedMode: 'excerpt' },
      { ...row, article: 'c' },
    ],
    creditLine: 'With thanks',
  })

  it('ask for a day or for at once, filled in with what the outlet says', () => {
    const [first, second, ...others] = agreedGroups(letter)
    expect(first).toMatchObject({ articles: ['a', 'c'], creditLine: 'With thanks', mode: 'full' })
    expect(second).toMatchObject({ articles: ['b'], from: '2027-05-03', mode: 'excerpt' })
    expect(others).toEqual([])
    expect([first!, { ...first!, isAtOnce: true }, second!].map(isAgreed)).toEqual([
      false,
      true,
      true,
    ])
    expect(toAccept({ ...first!, creditLine: ' ', isAtOnce: true })).toEqual([
      { article: 'a', from: null, mode: 'full' },
      { article: 'c', from: null, mode: 'full' },
    ])
  })
})

describe('an answer that came otherwise', () => {
  const values = {
    name: 'Ann Lee',
    always: false,
    alwaysFrom: null,
    answer: 'conditions' as const,
    evidence: 'Her mail.',
    file: null,
    from: null,
    mode: 'full' as const,
    role: '',
    words: 'With a link.',
  }

  it('needs who gave it, what shows it, and the words of conditions', () => {
    expect(isRecordable(values, ['a'])).toBe(true)
    for (const without of [{ name: ' ' }, { evidence: '' }, { words: '' }]) {
      expect(isRecordable({ ...values, ...without }, ['a'])).toBe(false)
    }
    expect(isRecordable(values, [])).toBe(false)
    expect(isRecordable({ ...values, evidence: '', file: new File(['x'], 'a.pdf') }, ['a'])).toBe(
      true,
    )
  })

  it('may be a contract about later articles alone', async () => {
    const contract = { ...values, always: true, alwaysFrom: '2027-01-01', words: 'x' }
    expect(isRecordable(contract, [])).toBe(true)
    expect(isRecordable({ ...contract, alwaysFrom: null }, [])).toBe(true)
    expect(isRecordable({ ...contract, always: false }, [])).toBe(false)
    expect(await toRecord(contract, [])).toMatchObject({ alwaysFrom: '2027-01-01', answers: [] })
    expect(await toRecord({ ...contract, always: false }, [])).not.toHaveProperty('alwaysFrom')
  })

  it('is for each article that is chosen; a no has no mode', async () => {
    const file = new File(['ÿ'], 'mail.eml', { type: 'message/rfc822' })
    expect(await toRecord({ ...values, answer: 'no', file }, ['a', 'b'])).toEqual({
      always: false,
      answers: ['a', 'b'].map((article) => ({ answer: 'no', article, words: 'With a link.' })),
      by: { name: 'Ann Lee', role: '' },
      evidence: 'Her mail.',
      file: { name: 'mail.eml', type: 'message/rfc822', data: 'w78=' },
    })
    expect(await toRecord(values, ['a'])).toMatchObject({
      answers: [{ answer: 'conditions', article: 'a', from: null, mode: 'full' }],
    })
  })
})
