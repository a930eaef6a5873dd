// The entries of a day as HTML: a month of a busy desk has hundreds.
import { escapeHTML } from 'offprint-reader/document'

import type { CalendarEntry, EntryKind } from '../../find/readCalendar.ts'
import type { AdminTranslator } from '../../translations/sentTranslator.ts'

/** Told apart by more than a colour. */
export const signs: Record<EntryKind, string> = {
  blog: '✓',
  deadline: '✉',
  free: '○',
  held: '!',
  outlet: '■',
  scheduled: '▲',
  snoozed: '…',
}

/** @param articles path of the collection of articles in the admin panel */
export function renderEntries(
  entries: CalendarEntry[],
  articles: string,
  { translate }: AdminTranslator,
): string {
  return entries
    .map(({ id, kind, outlet, title }) => {
      const whole = outlet ? `${title} · ${outlet}` : title
      const name = escapeHTML(translate('calendar-move', { title }))
      const isMovable = kind === 'scheduled' || kind === 'held'
      const button = `<button aria-haspopup="dialog" aria-label="${name}" type="button">⋯</button>`
      return `<li data-kind="${kind}"${isMovable ? ` data-article="${id}" draggable="true"` : ''}>
<span aria-hidden="true" class="offprint-calendar__sign">${signs[kind]}</span>
<span class="offprint-unseen">${escapeHTML(translate(`calendar-${kind}`))}:</span>
<a draggable="false" href="${escapeHTML(`${articles}/${id}`)}" title="${escapeHTML(whole)}">${escapeHTML(title)}</a>${isMovable ? button : ''}</li>`
    })
    .join('')
}
