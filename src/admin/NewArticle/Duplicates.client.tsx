'use client'
// Articles that may be the same: one of them can take what was read.
import { Banner, Button } from '@payloadcms/ui'

import type { EditedWork } from './useWork.client.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

type Props = Pick<EditedWork, 'change' | 'work'>

export function Duplicates({ change, work }: Props) {
  const { translate } = useTranslator()
  if (work.duplicates.length === 0) {
    return null
  }
  return (
    <Banner className="offprint-intake__duplicates" type="info">
      <h3>{translate('intake-duplicate')}</h3>
      <ul>
        {work.duplicates.map((duplicate) => (
          <Line change={change} duplicate={duplicate} key={duplicate.article.id} work={work} />
        ))}
      </ul>
    </Banner>
  )
}

function Line({ change, duplicate, work }: { duplicate: Props['work']['duplicates'][0] } & Props) {
  const { locale, translate } = useTranslator()
  const { articles } = useAdminPages()
  const { article, by } = duplicate
  const isChosen = work.update === article.id
  const day = article.publishedAt?.slice(0, 10) ?? null
  const facts = [article.outlet, day && shortDay(day, 'day', locale), translate(`intake-by-${by}`)]
  return (
    <li>
      <p>
        <strong>{article.title}</strong>
        <span className="offprint-intake__facts">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div className="offprint-intake__buttons">
        <Button
          buttonStyle={isChosen ? 'primary' : 'secondary'}
          extraButtonProps={{ 'aria-pressed': isChosen }}
          margin={false}
          onClick={() => change({ update: isChosen ? null : article.id })}
          size="small"
        >
          {translate('intake-update')}
        </Button>
        <SmallButton el="anchor" newTab url={`${articles}/${article.id}`}>
          {translate('intake-open-it')}
        </SmallButton>
      </div>
    </li>
  )
}
