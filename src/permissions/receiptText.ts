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
  const day = formatDay(row.from, 'day', words.locale)
  const granted = `${words[row.mode]}, ${day ? fill(words.fromDay, { day }) : words.atOnce}`
  const details = row.answer === 'yes' || row.answer === 'conditions' ? ` (${granted})` : ''
  const state = row.state === 'waits' ? `: ${words.receiptWaits}` : ''
  const remark = row.words ? `\n   ${oneLine(row.words, 2000)}` : ''
  return `* ${oneLine(row.title)}\n   ${words[row.answer]}${details}${state}${remark}`
}
