// The cards of a column as HTML: hundreds of components would make the page slow in the browser.
import { escapeHTML } from 'offprint-reader/document'

import type { BoardCard } from '../../find/readBoard.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

import { dayOf } from '../../domain/days.ts'
import { dayAndDistance, formatFree, shortDay } from '../../translations/deskDays.ts'

interface Context {
  /** Path of the collection of articles in the admin panel. */
  articles: string
  /** `YYYY-MM-DD` in the time zone of the site. */
  today: string
  words: AdminTranslator
}

export function renderCards(cards: BoardCard[], context: Context): string {
  return cards.map((card) => renderCard(card, context)).join('')
}

function renderCard(card: BoardCard, context: Context): string {
  const { id, assignee, authors, group, outlet, stage, title, updatedAt, upgradeFrom } = card
  const { articles, words } = context
  const name = title || words.translate('intake-untitled')
  const signed = authors.map((one) => one.name).join(', ')
  const facts = factsOf(card, context)
  const taken = assignee ? words.translate('work-taken', { name: assignee.name }) : null
  const state = { group, stage, updated: updatedAt, upgrade: upgradeFrom ?? '' }
  const data = Object.entries(state).map(([key, value]) => ` data-${key}="${escapeHTML(value)}"`)
  return `<li class="offprint-card" draggable="true" data-article="${id}"${data.join('')}>
<a draggable="false" href="${escapeHTML(`${articles}/${id}`)}">${escapeHTML(name)}</a>
${lineOf([outlet?.name, signed])}${lineOf(facts, group === 'held' ? ' data-urgent' : '')}${lineOf([taken])}
<button aria-haspopup="true" aria-label="${escapeHTML(words.translate('board-move-article', { title: name }))}" type="button">⋯</button></li>`
}

function lineOf(parts: (null | string | undefined)[], attribute = ''): string {
  const text = parts.filter(Boolean).join(' · ')
  return text ? `<p${attribute}>${escapeHTML(text)}</p>` : ''
}

/** What matters in its column: what it lacks, since when it is free, or its day. */
export function factsOf(card: BoardCard, { today, words }: Omit<Context, 'articles'>): string[] {
  const { due, freeFrom, freeSince, group, republishedOn, snoozedUntil } = card
  const { locale, translate } = words
  const lacks = card.missing.map((code) => translate(`lacks-${code}` as 'lacks-note-missing'))
  const away = (day: string) => dayAndDistance(day, today, locale)
  const free = freeSince ?? freeFrom
  switch (group) {
    case 'drafts': {
      return [
        `${translate('list-sort-updatedAt')}: ${shortDay(dayOf(card.updatedAt), 'day', locale)}`,
      ]
    }
    case 'held': {
      return [translate('is-held'), ...lacks]
    }
    case 'on-blog': {
      return [republishedOn ? away(republishedOn) : '', modeOf(card, words)]
    }
    case 'scheduled': {
      return [due ? away(due) : translate('bulk-open'), ...lacks]
    }
    case 'snoozed': {
      return [
        snoozedUntil
          ? translate('snoozed-until', { date: shortDay(snoozedUntil, 'day', locale) })
          : '',
      ]
    }
    case 'waived': {
      return [translate('is-waived')]
    }
    default: {
      const isAhead = freeFrom !== null && freeFrom > today
      const others = isAhead ? lacks.filter((_, n) => card.missing[n] !== 'embargoed') : lacks
      return [
        free && (isAhead || group === 'ready') ? formatFree(free, today, words) : '',
        ...others,
        group === 'ready' && !free ? translate('permitted') : '',
        modeOf(card, words),
      ]
    }
  }
}

/** Of what is on the blog already, without its full text. */
function modeOf({ upgradeFrom }: BoardCard, { translate }: AdminTranslator): string {
  return upgradeFrom && upgradeFrom !== 'full' ? translate(`short-${upgradeFrom}`) : ''
}
