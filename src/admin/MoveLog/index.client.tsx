'use client'
// The log of an article: every move with user, time, reason and channel. Newest first.
import type { JoinFieldClientComponent } from 'payload'

import { Link, Pill, useDocumentInfo } from '@payloadcms/ui'
import { useId } from 'react'

import type { Transition } from '../../types.ts'

import { formatInstant } from '../hooks/formatInstant.ts'
import { useAdminPages, useEndpoints, useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { type PanelTranslator, useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'

const shown = 50

interface Log {
  docs: Transition[]
  totalDocs: number
}

export const MoveLog: JoinFieldClientComponent = () => {
  const { id, data } = useDocumentInfo()
  const { translate } = useTranslator()
  const heading = useId()
  const isEditorOrAdmin = useIsEditorOrAdmin()
  // An article that has moved has a log: who sees none may not see it.
  const hasMoved = id !== undefined && data?.stage !== undefined && data.stage !== 'drafted'
  const { transitions } = useEndpoints()
  const newest = `depth=0&limit=${shown}&sort=-sequence&where[article][equals]=${id}`
  const question = id === undefined ? null : `${transitions}?${newest}`
  const { answer, failed } = useResponse<Log>(question)
  const isHidden = hasMoved && !isEditorOrAdmin && (failed || answer?.totalDocs === 0)
  return (
    <section aria-labelledby={heading} className="field-type offprint-log" id="field-log">
      <h3 className="offprint-log__title" id={heading}>
        {translate('log')}
      </h3>
      {failed && !isHidden ? <p role="alert">{translate('log-failed')}</p> : null}
      {isHidden ? <p>{translate('log-hidden')}</p> : null}
      {id === undefined || (answer?.totalDocs === 0 && !isHidden) ? (
        <p>{translate('log-empty')}</p>
      ) : null}
      <ol className="offprint-log__moves">
        {answer?.docs.map((move) => (
          <Move key={move.id} move={move} />
        ))}
      </ol>
      {answer && answer.totalDocs > answer.docs.length ? (
        <Rest id={String(id)} log={answer} />
      ) : null}
    </section>
  )
}

function Move({ move }: { move: Transition }) {
  const translator = useTranslator()
  const { from, to } = placesOf(move, translator)
  return (
    <li className="offprint-log__move">
      <div
        aria-label={translator.translate('log-step', { from, to })}
        className="offprint-log__step"
        role="group"
      >
        <Pill pillStyle="light-gray" size="small">
          {from}
        </Pill>
        <span aria-hidden>→</span>
        <Pill pillStyle={move.to === 'republished-on-blog' ? 'success' : 'light'} size="small">
          {to}
        </Pill>
      </div>
      <p className="offprint-log__who">
        <time dateTime={move.at}>{formatInstant(move.at, translator.locale)}</time>
        {move.byName ? ` · ${move.byName}` : ''} · {translator.translate(`via-${move.via}`)}
      </p>
      {move.reason ? <blockquote className="offprint-log__why">{move.reason}</blockquote> : null}
    </li>
  )
}

/** The stages, or the modes where a move changed the mode alone. */
function placesOf({ from, fromMode, to, toMode }: Transition, translator: PanelTranslator) {
  return from === to && fromMode && toMode
    ? { from: translator.translate(`mode-${fromMode}`), to: translator.translate(`mode-${toMode}`) }
    : { from: translator.stage(from), to: translator.stage(to) }
}

function Rest({ id, log: { docs, totalDocs } }: { id: string; log: Log }) {
  const { translate } = useTranslator()
  const { transitions } = useAdminPages()
  const all = `${transitions}?where[article][equals]=${id}`
  return (
    <p>
      {translate('log-part', { shown: String(docs.length), total: String(totalDocs) })}{' '}
      <Link href={all}>{translate('all-moves')}</Link>
    </p>
  )
}
