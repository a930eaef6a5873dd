'use client'
// One article of the queue: form, preview and actions.
import { Banner, useAuth, useDocumentDrawer, useModal } from '@payloadcms/ui'

import type { PresenceResponse } from '../../api/presence.ts'
import type { ArticleProps } from './types.ts'
import type { Item } from './useQueueData.client.ts'

import { useClosed } from '../hooks/useDrawer.client.ts'
import { useSlugs } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { formatPresence } from '../presence/formatPresence.ts'
import { QueueActions } from './Actions.client.tsx'
import { Form } from './Form.client.tsx'
import { Heading } from './Header.client.tsx'
import { useKeys } from './KeyList.client.tsx'
import { firstMissing, mayRepublish, messagesByField } from './missing.ts'
import { Preview } from './Preview.client.tsx'
import { QueueCopies, useQueueCopy } from './QueueCopies.client.tsx'
import { type EditedArticle, useArticle, useLeaving } from './useArticle.client.ts'
import { useArticleActions } from './useArticleActions.client.ts'
import { useFirstFocus } from './useFirstFocus.client.ts'
import { useOthers } from './useOthers.client.ts'
import { usePreview } from './usePreview.client.ts'

export function Article(props: ArticleProps) {
  const { data, item, line } = props
  const { readable } = useTranslator()
  const { openModal } = useModal()
  const { id } = item.article
  const copies = useQueueCopy(useArticle(item, line.mode), item, useSlugs().articles)
  const { article } = copies
  const { drawers, openBody, openNote } = useDrawers(props)
  const actions = useArticleActions(props, article, openBody)
  const others = useOthers(id, article.isDirty, props.onTaken)
  useLeaving(article)
  const mayMove = mayRepublish(item.outlook)
  const start = useFirstFocus(firstMissing(article.refusals, mayMove))
  useKeys(props.hasKeys, { ...actions.byKey, help: () => openModal(props.helpSlug) })
  const { isFailed, preview } = usePreview({
    id,
    articles: data.articles,
    first: data.preview,
    ...article,
  })
  const messages = { ...messagesByField(article.refusals), ...article.problem?.fields }
  return (
    <div className="offprint-queue__article" data-article={id}>
      <section aria-labelledby="offprint-queue-heading" className="offprint-queue__work">
        <Heading line={line} position={props.position} ref={start} today={props.today} />
        <Others others={others} />
        <QueueCopies
          copies={copies}
          names={props.names}
          updatedAt={item.article.updatedAt}
          values={article.stored}
        />
        <ProblemMessage article={article} onReload={props.onReload} />
        <Form
          canPermit={mayMove}
          freeTerms={freeTermsOf(item, article.values.outlet)}
          messages={messages}
          names={props.names}
          onChange={article.change}
          onEditNote={() => void article.save().then((found) => found ?? openNote())}
          readable={readable}
          today={props.today}
          values={article.values}
        />
        <QueueActions {...props} actions={actions} article={article} />
      </section>
      <Preview isFailed={isFailed} preview={preview} values={article.values} />
      {drawers}
    </div>
  )
}

/** Of the outlet that is stored: what is known of another one comes with the next save. */
function freeTermsOf({ outlook: { outlet } }: Item, chosen: null | string): null | string {
  return outlet?.fullText === 'allowed' && outlet.id === chosen ? outlet.name : null
}

/** Who has opened it since: they see us too. */
function Others({ others }: { others: PresenceResponse['others'] }) {
  const translator = useTranslator()
  const { user } = useAuth()
  const sentence = formatPresence(others, { isArticle: true, user: String(user?.id) }, translator)
  return (
    <p aria-live="polite" className="offprint-queue__others">
      {sentence}
    </p>
  )
}

/** The forms of the article and of its note. What was saved in them is shown once they are closed. */
function useDrawers({ item, onReload }: ArticleProps) {
  const { id } = item.article
  const slugs = useSlugs()
  const [Body, , body] = useDocumentDrawer({ id: String(id), collectionSlug: slugs.articles })
  const [Note, , note] = useDocumentDrawer({ id: item.note?.id, collectionSlug: slugs.notes })
  useClosed(body.isDrawerOpen || note.isDrawerOpen, onReload)
  const drawers = (
    <>
      <Body />
      <Note />
    </>
  )
  return { drawers, openBody: body.openDrawer, openNote: note.openDrawer }
}

interface Props {
  article: EditedArticle
  onReload: () => void
}

export function ProblemMessage({ article, onReload }: Props) {
  const { discard, isDirty, problem } = article
  const { readable, translate } = useTranslator()
  if (!problem) {
    return null
  }
  const ofRefusals = problem.refusals.map(({ message }) => message)
  const messages = ofRefusals.length > 0 ? ofRefusals : [problem.message]
  return (
    <div role="alert">
      <Banner type="error">
        {messages.map((message) => (
          <p key={message}>{readable(message)}</p>
        ))}
        {problem.kind === 'stale' ? (
          <SmallButton onClick={onReload}>{translate('queue-load-newer')}</SmallButton>
        ) : isDirty ? (
          <SmallButton onClick={discard}>{translate('queue-discard')}</SmallButton>
        ) : null}
      </Banner>
    </div>
  )
}
