'use client'
// Loads the article that is shown, and passes by one that somebody else has moved.
import { ShimmerEffect, toast, useEffectEvent } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ID } from '../../types.ts'
import type { ArticleProps } from './types.ts'
import type { Item, QueueData } from './useQueueData.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Article } from './Article.client.tsx'

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
    <>
      <p className="offprint-queue__waiting" role={failure ? 'alert' : undefined}>
        {translate(failure === 'failed' ? 'queue-failed' : 'checking')}
      </p>
      {failure ? null : <ShimmerEffect height="60vh" />}
    </>
  )
}

interface Loaded {
  /** 'gone': there is no such article any more. */
  failure: 'failed' | 'gone' | null
  item: Item | null
  reload: () => void
}

/** The article that is shown, and again after it was changed elsewhere. */
function useItem(id: ID, data: QueueData): Loaded {
  const [version, setVersion] = useState(0)
  const [loaded, setLoaded] = useState<Omit<Loaded, 'reload'>>({ failure: null, item: null })
  useEffect(() => {
    let isLeft = false
    data
      .item(id)
      .then((item) => (isLeft ? undefined : setLoaded({ failure: null, item })))
      .catch((error: { status?: number }) => {
        if (!isLeft) {
          const failure = error.status === 404 ? 'gone' : 'failed'
          setLoaded(({ item }) => ({ failure, item }))
        }
      })
    return () => {
      isLeft = true
    }
  }, [data, id, version])
  const reload = () => {
    data.forget(id)
    setVersion((now) => now + 1)
  }
  return { ...loaded, reload }
}
