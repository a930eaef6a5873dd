'use client'
// Shows why the article was not moved.
import { Banner } from '@payloadcms/ui'

import type { Problem } from '../moves/readResponse.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

export function MoveError({ problem }: { problem: Problem }) {
  const { translate } = useTranslator()
  return (
    <div role="alert">
      <Banner type="error">
        {problem.kind === 'conflict' ? (
          <>
            <p>{problem.message}</p>
            <p>{translate('stage-changed')}</p>
            <SmallButton onClick={() => window.location.reload()}>
              {translate('reload')}
            </SmallButton>
          </>
        ) : problem.kind === 'stale' ? (
          <p>{translate('stale-first')}</p>
        ) : (
          <Refused problem={problem} />
        )}
      </Banner>
    </div>
  )
}

function Refused({ problem }: { problem: Extract<Problem, { kind: 'refused' }> }) {
  const { readable } = useTranslator()
  const messages = problem.refusals.map(({ message }) => readable(message))
  return (messages.length > 0 ? messages : [problem.message]).map((message) => (
    <p key={message}>{message}</p>
  ))
}

/** What the server said about one field of the drawer. */
export function FieldMessage({ message }: { message: string | undefined }) {
  return message ? (
    <p className="offprint-move__message" role="alert">
      {message}
    </p>
  ) : null
}
