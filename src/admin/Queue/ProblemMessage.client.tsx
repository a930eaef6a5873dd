'use client'
// Why an article was not saved, or not moved.
import { Banner } from '@payloadcms/ui'

import type { EditedArticle } from './useArticle.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

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
