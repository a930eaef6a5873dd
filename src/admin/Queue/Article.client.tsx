'use client'
// One article of the queue: form, preview and actions.
import { useDocumentDrawer, useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'

import type { ArticleProps } from './types.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { Actions } from './Actions.client.tsx'
import { Form } from './Form.client.tsx'
import { Heading } from './Heading.client.tsx'
import { firstMissing, messagesByField } from './missing.ts'
import { Preview } from './Preview.client.tsx'
import { ProblemMessage } from './ProblemMessage.client.tsx'
import { useArticle } from './useArticle.client.ts'
import { useArticleActions } from './useArticleActions.client.ts'
import { focusField, useFirstFocus } from './useFirstFocus.client.ts'
import { useKeys } from './useKeys.client.ts'
import { useLeaving } from './useLeaving.client.ts'
import { useOthers } from './useOthers.client.ts'
import { usePreview } from './usePreview.client.ts'

export function Article(props: ArticleProps) {
  const { data, helpSlug, item, line, position } = props
  const { readable } = useDesk()
  const { openModal } = useModal()
  const mode = line.mode
  const article = useArticle(item, mode)
  const { id } = item.article
  const [BodyDrawer, , body] = useDocumentDrawer({ id, collectionSlug: 'articles' })
  const [NoteDrawer, , note] = useDocumentDrawer({ id: item.note?.id, collectionSlug: 'notes' })
  const actions = useArticleActions(props, article, body.openDrawer)
  useReloadAfter(body.isDrawerOpen || note.isDrawerOpen, props.onReload)
  useOthers(id, article.isDirty, props.onTaken)
  useLeaving(article)
  const start = useFirstFocus(firstMissing(article.refusals))
  useKeys(props.hasKeys, { ...actions.byKey, help: () => openModal(helpSlug) })
  const { isFailed, preview } = usePreview({
    id,
    api: data.api,
    first: data.preview,
    mode,
    stored: article.stored,
    values: article.values,
  })
  const messages = { ...messagesByField(article.refusals), ...article.problem?.fields }
  return (
    <div className="offprint-queue__article" data-article={id}>
      <section aria-labelledby="offprint-queue-heading" className="offprint-queue__work">
        <Heading line={line} position={position} ref={start} today={props.today} />
        <ProblemMessage article={article} onReload={props.onReload} />
        <Form
          messages={messages}
          names={props.names}
          onChange={article.change}
          onEditNote={() => void article.save().then((found) => found ?? note.openDrawer())}
          readable={readable}
          values={article.values}
        />
        <Actions {...props} actions={actions} article={article} onMissing={focusField} />
      </section>
      <Preview isFailed={isFailed} preview={preview} values={article.values} />
      <BodyDrawer />
      <NoteDrawer />
    </div>
  )
}

/** What was saved in a drawer is shown once it is closed. */
function useReloadAfter(isOpen: boolean, onReload: () => void): void {
  const was = useRef(isOpen)
  const reload = useEffectEvent(onReload)
  useEffect(() => {
    if (was.current && !isOpen) {
      reload()
    }
    was.current = isOpen
  }, [isOpen])
}
