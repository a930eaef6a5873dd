// A copy of the answer as text, for the mails to both.
import type { Letter } from './letter.ts'

import { dayOf, formatDay } from '../domain/days.ts'
import { oneLine } from '../domain/oneLine.ts'
import { fill } from '../translations/sentTranslator.ts'
import { receiptOf, type ReceiptRow } from './receipt.ts'
import { wordsOf } from './words.ts'

export function receiptText(
  letter: Letter,
  link: string,
  to: 'asker' | 'outlet',
  language: string,
): string {
  const words = wordsOf(language)
  const receipt = receiptOf(letter)
  const values = {
    name: oneLine([receipt.by.name, receipt.by.role].filter(Boolean).join(', ')),
    day: formatDay(dayOf(receipt.answeredAt), 'day', words.locale) ?? '',
    outlet: oneLine(letter.outlet?.name ?? '–'),
  }
  if (letter.request.kind === 'sign-off') {
    return signOffText(letter, values, link, to, words)
  }
  return [
    fill(words.receiptIntro, values),
    ...receipt.rows.map((row) => rowText(row, words)),
    ...(receipt.creditLine ? [fill(words.credit, { credit: oneLine(receipt.creditLine) })] : []),
    ...(receipt.always ? [words.receiptAlways] : []),
    fill(to === 'outlet' ? words.receiptChange : words.receiptDesk, { link }),
  ].join('\n\n')
}

function signOffText(
  { articles, request }: Letter,
  { name, day }: Record<'day' | 'name', string>,
  link: string,
  to: 'asker' | 'outlet',
  words: ReturnType<typeof wordsOf>,
): string {
  const row = request.articles?.[0]
  const sentence = row?.answer === 'yes' ? words.signOffApproved : words.signOffChanges
  const hash = request.copy?.hash?.slice(0, 12) ?? ''
  return [
    oneLine(articles[0]?.title ?? '–'),
    fill(sentence, { name, day, hash }),
    // Its braces are no variables: the link is filled in later.
    (row?.words ?? '').replaceAll('{link}', '(link)'),
    fill(to === 'outlet' ? words.signOffChange : words.receiptDesk, { link }),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function rowText(row: ReceiptRow, words: ReturnType<typeof wordsOf>): string {
  const { answer, creditLine, state, title, words: said } = row
  const granted = answer === 'yes' || answer === 'conditions' ? extentOf(row, words) : ''
  const isAgreed = answer === 'conditions' && state === 'counts'
  const became = isAgreed ? words.receiptAccepted : state === 'waits' ? words.receiptWaits : ''
  return [
    `* ${oneLine(title)}`,
    `${words[answer]}${granted && ` (${granted})`}${became && `: ${became}`}`,
    oneLine(said, 2000),
    creditLine && fill(words.credit, { credit: oneLine(creditLine) }),
  ]
    .filter(Boolean)
    .join('\n   ')
}

/** Such as "the full text, from 3 May 2027": of conditions that nobody has accepted, what they say themselves. */
export function extentOf(
  { answer, from, mode, state }: Pick<ReceiptRow, 'answer' | 'from' | 'mode' | 'state'>,
  words: ReturnType<typeof wordsOf>,
): string {
  const isOpen = answer === 'conditions' && state !== 'counts'
  const day = formatDay(from, 'day', words.locale)
  const since = day ? fill(words.fromDay, { day }) : isOpen ? '' : words.now
  return [mode && words[mode], since].filter(Boolean).join(', ')
}
