'use client'
// The articles of a letter, each with its box.
import { Link } from '@payloadcms/ui'

import type { ID } from '../../types.ts'
import type { Draft } from './draft.ts'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { type ShownArticle, useArticlesOf } from './useArticlesOf.client.ts'

interface Props {
  draft: Pick<Draft, 'all' | 'chosen'>
  onChoose: (chosen: ID[]) => void
}

export function ArticleChoice({ draft: { all, chosen }, onChoose }: Props) {
  const { translate } = useTranslator()
  const articles = useArticlesOf(all)
  const pages = useAdminPages()
  const toggle = (id: ID) =>
    onChoose(all.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))))
  return (
    <fieldset className="offprint-letters__articles">
      <legend>
        {translate('letter-chosen', { count: String(chosen.length), total: String(all.length) })}
        {chosen.length < all.length ? (
          <SmallButton onClick={() => onChoose(all)}>
            {translate('letter-choose-all', { count: String(all.length) })}
          </SmallButton>
        ) : null}
      </legend>
      <ul>
        {all.map((id) => (
          <li key={id}>
            <input
              aria-labelledby={`offprint-asked-${id}`}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              type="checkbox"
            />
            <span id={`offprint-asked-${id}`}>
              <Link href={`${pages.articles}/${id}`} target="_blank">
                {articles.get(id)?.title ?? '…'}
              </Link>{' '}
              <Published article={articles.get(id)} />
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Published({ article }: { article: ShownArticle | undefined }) {
  const { locale } = useTranslator()
  const date = article
    ? shortDay(dayOf(article.publishedAt), article.publishedAtPrecision, locale)
    : ''
  return date ? <span className="offprint-letters__facts">{date}</span> : null
}
