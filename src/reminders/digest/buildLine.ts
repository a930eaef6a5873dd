// One article in a digest: facts, obstacles, what to add, and links.
import type { OwedLine } from '../../owed/classify.ts'
import type { DigestAction, DigestInput, DigestLine } from './digest.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { formatFreeDate, formatPublished, formatUpgrade } from '../../owed/format.ts'
import { withReadableDays } from '../../translations/deskDays.ts'

export function buildLine(line: OwedLine, input: DigestInput): DigestLine {
  const { links, list, words } = input
  const { id, outlet, refusals, title, todo } = line
  const sentences = (all: OwedLine['todo']) =>
    all.map(({ message }) => oneLine(withReadableDays(message, words.locale)))
  const facts = [
    outlet,
    formatPublished(line, list.today, words),
    formatFreeDate(line, list.today, words),
    formatUpgrade(line, words),
  ]
  return {
    id,
    action: nextStep(line, input),
    facts: facts
      .filter(Boolean)
      .map((fact) => oneLine(fact ?? ''))
      .join(' · '),
    isOwed: refusals.length === 0,
    obstacles: sentences(refusals),
    others: [
      { href: links.snooze(id), label: words.translateMail('snooze') },
      {
        href: links.waive(id),
        label: words.translateMail(line.upgradeFrom ? 'waive-upgrade' : 'waive'),
      },
    ],
    title: oneLine(title),
    todo: sentences(todo),
  }
}

/** Straight to the form for republication if nothing is missing; otherwise to the article. */
function nextStep(
  { id, refusals, todo, upgradeFrom }: OwedLine,
  { links, recipient, words }: DigestInput,
): DigestAction {
  const isReady = refusals.length === 0 && todo.length === 0 && recipient.mayRepublish
  const move = upgradeFrom ? 'upgrade' : 'republish'
  const label = words.translateMail(isReady ? move : 'open-article')
  return { href: links.article(id, isReady), label }
}
