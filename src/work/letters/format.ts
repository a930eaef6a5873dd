// A letter to an outlet in a sentence: when it was sent, and what became of it.
import type { AdminTranslator } from '../../translations/sentTranslator.ts'
import type { AskedArticle, ID } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { askedIn, daysSince, type Letter, stateOf } from './state.ts'

const modeWords = { excerpt: 'as-excerpt', full: 'in-full', link: 'as-link' } as const

const days = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const

/** Such as `Asked on 3 May 2026, no answer for 20 days`. */
export function formatLetter(letter: Letter, today: string, words: AdminTranslator): string {
  const { locale, translate } = words
  const state = stateOf(letter, today)
  if (state === 'accept' || state === 'answered') {
    return formatAnswered(letter, words)
  }
  const day = (value: null | string | undefined) => shortDay(dayOf(value), 'day', locale)
  return translate(
    state === 'sent' && letter.deadline ? 'letter-is-sent-until' : `letter-is-${state}`,
    {
      date: day(letter.sentAt),
      days: new Intl.NumberFormat(locale, days).format(daysSince(letter.sentAt, today)),
      deadline: day(letter.deadline),
    },
  )
}

/** For the desk, with where it came back from and why. */
export function formatConcern(letter: Letter, today: string, words: AdminTranslator): string {
  const { error, status, to } = letter
  const why =
    status === 'bounced' ? [to, error].flatMap((one) => (one ? oneLine(one, 120) : [])) : []
  const sentence = formatLetter(letter, today, words)
  return why.length > 0 ? `${sentence} (${why.join(': ')})` : sentence
}

function formatAnswered(letter: Letter, words: AdminTranslator): string {
  const { name, role } = letter.answeredBy ?? {}
  const who = [name, role].flatMap((one) => (one ? [oneLine(one, 80)] : [])).join(', ')
  return words.translate(who ? 'letter-is-answered' : 'letter-is-answered-unnamed', {
    name: who,
    answer: [formatAnswers(askedIn(letter), words), formatContract(letter, words)]
      .filter(Boolean)
      .join(', '),
    date: shortDay(dayOf(letter.answeredAt), 'day', words.locale),
  })
}

function formatContract(
  { always, alwaysFrom }: Letter,
  { locale, translate }: AdminTranslator,
): string {
  if (!always) {
    return ''
  }
  const date = shortDay(dayOf(alwaysFrom), 'day', locale)
  return translate(date ? 'letter-says-always-from' : 'letter-says-always', { date })
}

/** Of one article its answer, of several how many of each. */
function formatAnswers(articles: AskedArticle<ID>[], words: AdminTranslator): string {
  const [first, ...others] = articles
  if (first && others.length === 0) {
    return formatAnswer(first, words)
  }
  const counts = (['yes', 'conditions', 'no', 'open'] as const).flatMap((answer) => {
    const count = articles.filter((one) => (one.answer ?? 'open') === answer).length
    return count > 0 ? [`${count} × ${words.translate(`letter-says-${answer}`)}`] : []
  })
  return new Intl.ListFormat(words.locale, { type: 'unit' }).format(counts)
}

/** Such as `yes, in full, from 3 May 2027`. */
export function formatAnswer(
  row: AskedArticle<ID>,
  { locale, translate }: AdminTranslator,
): string {
  const { answer, declinedBy, grantedFrom, grantedMode, words: said } = row
  const isGranted = answer === 'yes' || answer === 'conditions'
  const date = shortDay(dayOf(grantedFrom), 'day', locale)
  return [
    translate(`letter-says-${answer ?? 'open'}`),
    isGranted && grantedMode ? translate(modeWords[grantedMode]) : '',
    isGranted && date ? translate('letter-from-day', { date }) : '',
    said ? `“${oneLine(said)}”` : '',
    declinedBy ? translate('letter-declined-by', { name: declinedBy }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}
