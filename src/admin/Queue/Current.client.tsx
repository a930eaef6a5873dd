'use client'
// Loads the article that is shown, and passes by one that somebody else has moved.
import { toast } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import type { ArticleProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Article } from './Article.client.tsx'
import { useItem } from './useItem.client.ts'

export function Current(props: Omit<ArticleProps, 'item' | 'onReload'>) {
  const { data, line, onSettled } = props
  const { translate } = useTranslator()
  const { failure, item, reload } = useItem(line.id, data)
  const expected = line.upgradeFrom ? 'republished-on-blog' : 'published-at-outlet'
  const isGone =
    failure === 'gone' ||
    (item !== null && (item.article.stage !== expected || Boolean(item.article.waived?.reason)))
  const pass = useEffectEvent(() => {
    toast.info(translate('queue-gone', { title: line.title }))
    onSettled('taken')
  })
  useEffect(() => {
    if (isGone) {
      pass()
    }
  }, [isGone])
  if (item && !isGone) {
    return <Article {...props} item={item} onReload={reload} />
  }
  return (
    <p className="offprint-queue__waiting" role={failure ? 'alert' : undefined}>
      {translate(failure === 'failed' ? 'queue-failed' : 'checking')}
    </p>
  )
}
