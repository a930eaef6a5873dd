// One article in a digest: facts, obstacles, what to add, and links.
import type { OwedLine } from '../../owed/classify.ts'
import type { DigestAction, DigestLine } from '../../types/digest.ts'
import type { DigestInput } from './digest.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { formatFreeDate, formatPublished, formatUpgrade } from '../../owed/format.ts'
import { shortDay, withReadableDays } from '../../translations/deskDays.ts'

export function buildLine(line: OwedLine, input: DigestInput): DigestLine {
  const { links, list, words } = input
  const { id, group, outlet, refusals, title, todo } = line
  const facts = [
    outlet,
    formatPublished(line, list.today, words),
    line.schedule ? formatSchedule(line, words) : formatFreeDate(line, list.today, words),
    formatUpgrade(line, words),
  ]
  return {
    id,
    action: nextStep(line, input),
    facts: facts
      .filter(Boolean)
      .map((fact) => oneLine(fact ?? ''))
      .join(' · '),
    isOwed: refusals.length === 0 && group !== 'scheduled',
    obstacles: obstaclesOf(line, input),
    others: [
      { href: links.snooze(id), label: words.translateMail('snooze') },
      {
        href: links.waive(id),
        label: words.translateMail(line.upgradeFrom ? 'waive-upgrade' : 'waive'),
      },
    ],
    title: oneLine(title),
    todo: sentencesOf(todo, input),
  }
}

/** What is scheduled waits for its day: until then no embargo is in its way. */
function obstaclesOf({ group, refusals, schedule }: OwedLine, input: DigestInput): string[] {
  const { translateMail } = input.words
  return [
    ...(schedule?.held.includes('not-allowed') ? [translateMail('held-not-allowed')] : []),
    ...(group === 'scheduled' ? [] : sentencesOf(refusals, input)),
  ]
}

function sentencesOf(refusals: OwedLine['todo'], { words }: DigestInput): string[] {
  return refusals.map(({ message }) => oneLine(withReadableDays(message, words.locale)))
}

/** For which day it is scheduled, or for as soon as it may go. */
function formatSchedule(
  { due }: OwedLine,
  { locale, translateMail }: DigestInput['words'],
): string {
  return due
    ? translateMail('scheduled-for', { date: shortDay(due, 'day', locale) })
    : translateMail('scheduled-when-free')
}

/** Straight to the form for republication if nothing is missing or scheduled; otherwise to the article. */
function nextStep(
  { id, group, refusals, todo, upgradeFrom }: OwedLine,
  { links, recipient, words }: DigestInput,
): DigestAction {
  const isClear = refusals.length === 0 && todo.length === 0 && group !== 'scheduled'
  const isReady = isClear && recipient.mayRepublish
  const move = upgradeFrom ? 'upgrade' : 'republish'
  const label = words.translateMail(isReady ? move : 'open-article')
  return { href: links.article(id, isReady), label }
}
