import { describe, expect, it } from 'vitest'

import { isAsked } from '../../../../src/domain/letters.ts'
import { deskTranslator } from '../../../../src/translations/deskTranslator.ts'
import { formatConcern, formatLetter } from '../../../../src/work/letters/format.ts'
import {
  about,
  askedIn,
  type Letter,
  lettersToSee,
  stateOf,
} from '../../../../src/work/letters/state.ts'

const today = '2026-11-30'
const words = deskTranslator({ language: 'en' })

type Row = NonNullable<Letter['articles']>[number]

function letterOf(change: Partial<Letter> = {}, ...rows: Partial<Row>[]): Letter {
  return {
    id: 'l1',
    articles: (rows.length > 0 ? rows : [{}]).map((row, n) => ({
      answer: 'open',
      article: `a${n}`,
      mode: 'full',
      ...row,
    })),
    createdAt: '2026-11-01T10:00:00.000Z',
    kind: 'permission',
    language: 'en',
    sentAt: '2026-11-20T10:00:00.000Z',
    silence: 'nothing',
    status: 'sent',
    updatedAt: '2026-11-01T10:00:00.000Z',
    ...change,
  }
}

const answered = {
  answeredAt: '2026-11-28T10:00:00.000Z',
  answeredBy: { name: 'Ann Lee', role: 'editor' },
  status: 'answered',
} as const

describe('a letter waits for', () => {
  const silent = { deadline: '2026-11-29T12:00:00.000Z', silence: 'agreement' } as const
  it.each([
    ['its answer', letterOf(), 'sent'],
    ['a second one after 14 days', letterOf({ sentAt: '2026-11-16T10:00:00.000Z' }), 'overdue'],
    ['an editor where no answer by its day is agreement', letterOf(silent), 'silent'],
    ['an answer on that day itself', letterOf({ ...silent, deadline: today }), 'sent'],
    ['no answer where nobody wants one', letterOf({ ...silent, silence: 'nothing' }), 'sent'],
    ['nobody once the silence was accepted', letterOf(silent, { acceptedAt: today }), 'sent'],
    [
      'an editor where there are conditions',
      letterOf(answered, { answer: 'conditions' }),
      'accept',
    ],
    [
      'nobody once they were accepted',
      letterOf(answered, { acceptedAt: today, answer: 'conditions' }),
      'answered',
    ],
    [
      'an editor where it is about all articles',
      letterOf({ ...answered, always: true }, { answer: 'yes', grantedMode: 'full' }),
      'accept',
    ],
    [
      'nobody once those terms were accepted',
      letterOf(
        { ...answered, always: true, termsAcceptedAt: today },
        { answer: 'yes', grantedMode: 'full' },
      ),
      'answered',
    ],
    [
      'nobody once they were declined',
      letterOf(answered, { answer: 'conditions', declinedAt: today }),
      'answered',
    ],
    ['its answer once the silence was declined', letterOf(silent, { declinedAt: today }), 'sent'],
    [
      'nobody once those terms were declined',
      letterOf(
        { ...answered, always: true, termsDeclinedAt: today },
        { answer: 'yes', grantedMode: 'full' },
      ),
      'answered',
    ],
    ['the mail server', letterOf({ sendingAt: today, sentAt: null, status: 'draft' }), 'sending'],
    ['whoever wrote it', letterOf({ sentAt: null, status: 'draft' }), 'draft'],
    ['another address', letterOf({ status: 'bounced' }), 'bounced'],
  ] as [string, Letter, string][])('%s', (_, letter, state) => {
    expect(stateOf(letter, today)).toBe(state)
  })

  it('nothing that was declined: its article can be asked for again', () => {
    const rows = [{}, { answer: 'conditions' }, { answer: 'yes' }, { acceptedAt: today }] as const
    const askedOf = (more: object) =>
      askedIn(letterOf({}, ...rows.map((row) => ({ ...row, ...more })))).map(isAsked)
    expect(askedOf({})).toEqual([true, true, false, false])
    expect(askedOf({ declinedAt: today })).toEqual([false, false, false, false])
  })

  it('what one of its articles waits for', () => {
    const letter = letterOf(answered, { answer: 'yes' }, { answer: 'conditions' }, {})
    expect(['a0', 'a1', 'a2'].map((id) => stateOf(about(letter, id), today))).toEqual([
      'answered',
      'accept',
      'sent',
    ])
  })
})

describe('the desk is told of', () => {
  const old = { sentAt: '2026-11-01T10:00:00.000Z' }
  function concernsOf(...letters: Letter[]): string[] {
    return lettersToSee(letters, { since: '2026-11-25', today }).map(({ concern }) => concern)
  }

  it('what is to be accepted, what came back, answers, deadlines and what has none, in this order', () => {
    const concerns = concernsOf(
      letterOf(old, { article: 'x' }),
      letterOf({ deadline: '2026-12-05T12:00:00.000Z' }),
      letterOf(answered, { answer: 'no' }),
      letterOf({ status: 'bounced' }),
      letterOf(answered, { answer: 'conditions' }),
    )
    expect(concerns).toEqual(['accept', 'bounced', 'answered', 'deadline', 'overdue'])
  })

  it('no answer that is no news, no deadline far away, and nothing that waits for its answer', () => {
    const former = { ...answered, answeredAt: '2026-11-24T10:00:00.000Z' }
    expect(
      concernsOf(
        letterOf(former, { answer: 'yes' }),
        letterOf({ deadline: '2026-12-20T12:00:00.000Z' }),
        letterOf(),
        letterOf({ status: 'revoked' }),
      ),
    ).toEqual([])
  })

  it('nothing to accept that a newer answer of another letter has settled', () => {
    const first = letterOf(
      { ...answered, ...old },
      { answer: 'conditions', answeredAt: '2026-11-12T10:00:00.000Z' },
      { answer: 'open' },
    )
    const other = (row: Partial<Row>) => letterOf({ ...answered, id: 'l2' }, row)
    const later = { answer: 'no', answeredAt: '2026-11-13T10:00:00.000Z' } as const
    expect(concernsOf(first, other(later))).toEqual(['answered', 'answered'])
    expect(concernsOf(first, other({ ...later, article: 'a1' }))).toEqual(['accept', 'answered'])
    const earlier = { ...later, answeredAt: '2026-11-11T10:00:00.000Z' }
    expect(concernsOf(first, other(earlier))).toEqual(['accept', 'answered'])
  })
})

describe('its sentence', () => {
  it.each([
    [letterOf(), 'Asked on 20 Nov 2026'],
    [
      letterOf({ deadline: '2026-12-05T12:00:00.000Z' }),
      'Asked on 20 Nov 2026, an answer is due by 5 Dec 2026',
    ],
    [
      letterOf({ sentAt: '2026-11-10T10:00:00.000Z' }),
      'Asked on 10 Nov 2026, no answer for 20 days',
    ],
    [
      letterOf(answered, {
        answer: 'yes',
        grantedFrom: '2027-05-03T12:00:00.000Z',
        grantedMode: 'full',
      }),
      'Answered on 28 Nov 2026 as Ann Lee, editor: yes, in full, from 3 May 2027',
    ],
    [
      letterOf(
        { ...answered, answeredBy: {} },
        { answer: 'conditions', words: 'With\u202E a link' },
      ),
      'Answered on 28 Nov 2026: yes, with conditions, “With a link”',
    ],
    [
      letterOf(answered, { answer: 'no' }, { answer: 'yes' }, { answer: 'yes' }, {}),
      'Answered on 28 Nov 2026 as Ann Lee, editor: 2 × yes, 1 × no, 1 × no answer',
    ],
    [
      letterOf(answered, { answer: 'conditions', declinedAt: today, declinedBy: 'Ines' }),
      'Answered on 28 Nov 2026 as Ann Lee, editor: yes, with conditions, declined: Ines',
    ],
    [
      letterOf({ ...answered, always: true }, { answer: 'yes' }),
      'Answered on 28 Nov 2026 as Ann Lee, editor: yes, for all articles, from now on',
    ],
    [
      letterOf({
        ...answered,
        always: true,
        alwaysFrom: '2027-01-01T12:00:00.000Z',
        articles: [],
      }),
      'Answered on 28 Nov 2026 as Ann Lee, editor: for all articles that appeared since 1 Jan 2027',
    ],
    [letterOf({ status: 'bounced' }), 'Asked on 20 Nov 2026: the letter came back'],
  ])('%#', (letter, sentence) => {
    expect(formatLetter(letter, today, words)).toBe(sentence)
    expect(formatConcern(letter, today, words)).toBe(sentence)
  })

  it('tells the desk where it came back from, and why', () => {
    const letter = letterOf({ error: '550 No such\nmailbox', status: 'bounced', to: 'x@y.example' })
    expect(formatConcern(letter, today, words)).toBe(
      'Asked on 20 Nov 2026: the letter came back (x@y.example: 550 No such mailbox)',
    )
  })
})
