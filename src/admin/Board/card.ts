// The card of an article in the page, and what it says of the article.
import type { Stage } from '../../domain/transitions.ts'
import type { ArticleGroup } from '../../facts/groups.ts'
import type { Card } from './useStart.client.ts'

export function cardOf(target: Element): Card | null {
  const { dataset, firstElementChild } = target.closest<HTMLElement>('[data-article]') ?? {}
  return dataset
    ? {
        id: dataset.article ?? '',
        group: dataset.group as ArticleGroup,
        isUpgrade: dataset.stage === 'republished-on-blog' && Boolean(dataset.upgrade),
        stage: dataset.stage as Stage,
        title: firstElementChild?.textContent ?? '',
        updatedAt: dataset.updated ?? '',
      }
    : null
}

export function elementOf(id: string): Element | null {
  return document.querySelector(`[data-article="${CSS.escape(id)}"]`)
}

export function focusCard(id: string): void {
  elementOf(id)?.querySelector('button')?.focus()
}
