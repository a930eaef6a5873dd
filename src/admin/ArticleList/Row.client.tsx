'use client'
// An article in the list. Only what differs is drawn again when others are selected.
import { Link } from '@payloadcms/ui'
import { memo } from 'react'

import type { ID } from '../../types.ts'
import type { ListedArticle } from './types.ts'

import { dayAndDistance, formatFree, shortDay } from '../../translations/deskDays.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { missingWord } from './views.ts'

interface Props {
  article: ListedArticle
  href: string
  isSelected: boolean
  onSelect: (id: ID, isRange: boolean) => void
}

export const Row = memo(ArticleRow, (before, after) => {
  const { article, isSelected } = before
  return article === after.article && isSelected === after.isSelected
})

function ArticleRow({ article, href, isSelected, onSelect }: Props) {
  const { locale, translate } = useTranslator()
  const { id, authors, extract, missing, outlet, owedDays, precision, publishedAt } = article
  const title = article.title || translate('intake-untitled')
  return (
    <tr data-selected={isSelected ? '' : undefined}>
      <td>
        <input
          aria-label={translate('list-select', { title })}
          checked={isSelected}
          onChange={({ nativeEvent }) =>
            onSelect(id, (nativeEvent as unknown as MouseEvent).shiftKey)
          }
          type="checkbox"
        />
      </td>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {title}
        </Link>
        {/* Escaped by the server; it has no elements but `mark`. */}
        {extract ? <p dangerouslySetInnerHTML={{ __html: extract }} /> : null}
      </th>
      <td>{outlet?.name}</td>
      <td>{authors.map(({ name }) => name).join(', ')}</td>
      <td>
        <Readiness article={article} />
      </td>
      <td>{missing.map((code) => translate(missingWord(code))).join(', ')}</td>
      <td>{owedDays}</td>
      <td>
        {precision === 'unknown' ? translate('undated') : shortDay(publishedAt, precision, locale)}
      </td>
    </tr>
  )
}

function Readiness({ article }: Pick<Props, 'article'>) {
  const translator = useTranslator()
  const { locale, translate } = translator
  const today = useToday()
  const { due, freeFrom, group, snoozedUntil, upgradeFrom } = article
  const isLater = freeFrom !== null && freeFrom > today && !['drafts', 'scheduled'].includes(group)
  const day = group === 'snoozed' ? snoozedUntil : due
  const details = [
    ...(day ? [dayAndDistance(day, today, locale)] : []),
    ...(isLater ? [formatFree(freeFrom, today, translator)] : []),
    ...(upgradeFrom && upgradeFrom !== 'full'
      ? [translate('list-on-blog-as', { mode: translate(`short-${upgradeFrom}`) })]
      : []),
  ]
  return (
    <>
      <b data-group={group}>{translate(`is-${group}`)}</b>
      {article.against ? <em>{translate(article.against)}</em> : null}
      {details.length > 0 ? <small>{details.join('; ')}</small> : null}
    </>
  )
}
