'use client'
// On the dashboard: owed, soon free and blocked articles.
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import type { OwedResponse } from '../../api/owed.ts'
import type { OwedLine } from '../../owed/classify.ts'
import type { DeskWord } from '../../translations/desk.ts'

import { formatCount } from '../../owed/format.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import './index.scss'
import { onUndone } from '../Undo/undone.client.ts'
import { DeferredGroup } from './Deferred.client.tsx'
import { Line } from './Line.client.tsx'
import { useRestoreFocus } from './useRestoreFocus.client.ts'

const kinds = ['owed', 'soon', 'blocked'] as const
type Kind = (typeof kinds)[number]

const headings: Record<Kind, DeskWord> = {
  blocked: 'owed-blocked',
  owed: 'owed-now',
  soon: 'owed-soon',
}

const atFirst = 10
const most = 100

export function OwedPanel() {
  const { translate } = useDesk()
  const [limit, setLimit] = useState(atFirst)
  const [version, setVersion] = useState(0)
  const { answer, failed } = useResponse<OwedResponse>(`articles/owed?limit=${limit}`, version)
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const announce = useRestoreFocus(panel, answer)
  useEffect(
    () =>
      onUndone(() => {
        setVersion((now) => now + 1)
        return false
      }),
    [],
  )
  const onChanged = (id: string) => {
    announce(id)
    setVersion((now) => now + 1)
  }
  return (
    <section
      aria-busy={answer === null}
      aria-labelledby={heading}
      className="offprint-owed"
      ref={panel}
    >
      <h2 className="offprint-owed__title" id={heading} tabIndex={-1}>
        {translate('owed-title')}
      </h2>
      {failed ? <p role="alert">{translate('owed-failed')}</p> : null}
      {answer === null && !failed ? <p>{translate('checking')}</p> : null}
      {answer ? <Answer answer={answer} onChanged={onChanged} /> : null}
      {answer && isPart(answer) && limit < most ? (
        <Button buttonStyle="secondary" margin={false} onClick={() => setLimit(most)} size="small">
          {translate('owed-more')}
        </Button>
      ) : null}
    </section>
  )
}

function isPart(answer: OwedResponse): boolean {
  const { count, lines } = answer.deferred
  return count > lines.length || kinds.some((kind) => answer.counts[kind] > answer[kind].length)
}

interface Props {
  answer: OwedResponse
  /** Called with the id of the article. */
  onChanged: (id: string) => void
}

function Answer({ answer, onChanged }: Props) {
  return (
    <>
      {answer.counts.owed === 0 ? <Nothing answer={answer} /> : null}
      {kinds.map((kind) => (
        <Lines answer={answer} key={kind} kind={kind} onChanged={onChanged} />
      ))}
      <DeferredGroup deferred={answer.deferred} onChanged={onChanged} />
    </>
  )
}

/** An unlinked author gets a hint instead: nothing can be said about their articles. */
function Nothing({ answer: { deferred, isUnlinked } }: Pick<Props, 'answer'>) {
  const { translate } = useDesk()
  if (isUnlinked) {
    return <p>{translate('owed-unlinked')}</p>
  }
  const count = formatCount(deferred.count, deferred.isCut)
  return (
    <p>
      {deferred.count > 0 ? translate('owed-nothing-but', { count }) : translate('owed-nothing')}
    </p>
  )
}

function Lines({ answer, kind, onChanged }: { kind: Kind } & Props) {
  const { translate } = useDesk()
  const lines: OwedLine[] = answer[kind]
  if (lines.length === 0) {
    return null
  }
  const count = formatCount(answer.counts[kind], answer.isCut)
  const shown = String(lines.length)
  return (
    <>
      <h3 className="offprint-owed__heading">
        {translate(headings[kind], { count })}
        {count === shown ? null : (
          <span className="offprint-owed__part"> {translate('owed-part', { shown })}</span>
        )}
      </h3>
      <ul className="offprint-owed__lines">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            onChanged={() => onChanged(line.id)}
            today={answer.today}
          />
        ))}
      </ul>
    </>
  )
}
