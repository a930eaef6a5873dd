'use client'
// A run on its page: what was read, what would become of it, and the buttons that write it and take it back.
import { Button, Link, Pill } from '@payloadcms/ui'
import { useState } from 'react'

import type { Run } from './types.ts'

import { useAdminPages, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { errorIn } from '../requests/errorIn.ts'
import { send } from '../requests/send.client.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { Progress } from './Progress.client.tsx'
import { Report } from './Report.client.tsx'
import { isActive, useRun } from './useRun.client.ts'

export interface ImportRunProps {
  initial: Run
  /** What the status is called. */
  statuses: Record<Run['status'], string>
}

export function ImportRun({ initial, statuses }: ImportRunProps) {
  const { address, read, run } = useRun(initial)
  const { translate } = useTranslator()
  const system =
    run.system === 'bibliography' ? translate('imports-list') : systems[run.system ?? '']
  return (
    <div className="offprint-imports">
      <div className="offprint-imports__header">
        <h1>{run.name}</h1>
        <Pill pillStyle={run.status === 'failed' ? 'error' : 'light-gray'}>
          {statuses[run.status]}
        </Pill>
        <span>{[system, run.site].filter(Boolean).join(' · ')}</span>
      </div>
      <Progress run={run} />
      <Messages run={run} />
      <Pictures run={run} />
      <Steps address={address} read={read} run={run} />
      {(run.counts?.total ?? 0) > 0 ? (
        // The lists are read again once the run has been worked on.
        <Report address={address} key={run.status} onDecided={read} run={run} />
      ) : null}
    </div>
  )
}

/** As their makers write them; files of articles are of no system. */
const systems: Record<string, string> = {
  atom: 'Atom',
  blogger: 'Blogger',
  ghost: 'Ghost',
  'json-feed': 'JSON Feed',
  medium: 'Medium',
  rss: 'RSS',
  substack: 'Substack',
  wordpress: 'WordPress',
}

function Messages({ run: { problem, warnings } }: { run: Run }) {
  return (
    <>
      {problem ? <p role="alert">{problem.message}</p> : null}
      {(warnings ?? []).map(({ message }) => (
        <p className="offprint-imports__warning" key={message}>
          {message}
        </p>
      ))}
    </>
  )
}

/** How many came over, and where their rights are settled. */
function Pictures({ run: { id, counts } }: { run: Run }) {
  const { counted, translate } = useTranslator()
  const { pictureRights } = useAdminPages()
  const { views } = usePanelOptions()
  const { pictures = 0, picturesLost = 0 } = counts ?? {}
  return pictures + picturesLost > 0 ? (
    <p>
      {pictures > 0 ? counted('imports-pictures-came', pictures) : null}{' '}
      {picturesLost > 0 ? counted('imports-pictures-lost', picturesLost) : null}{' '}
      {pictures > 0 && views.pictureRights ? (
        <Link href={`${pictureRights}?import=${id}`}>{translate('imports-pictures-settle')}</Link>
      ) : null}
    </p>
  ) : null
}

interface StepsProps {
  address: string
  read: () => Promise<void>
  run: Run
}

function Steps({ address, read, run }: StepsProps) {
  const { counted, translate } = useTranslator()
  const { ask, isBusy, problem } = useStep(address, read)
  const [hasPictures, setPictures] = useState(true)
  const [isAsking, setAsking] = useState(false)
  const { counts, status } = run
  const count = counts?.importable ?? 0
  if (isActive(run) || status === 'undone') {
    return null
  }
  const undo = () => {
    setAsking(false)
    void ask('undo')
  }
  return (
    <div className="offprint-imports__steps">
      {count > 0 ? (
        <Button
          extraButtonProps={{ 'aria-disabled': isBusy }}
          margin={false}
          onClick={() => void ask('start', { pictures: hasPictures })}
        >
          {translate(count === 1 ? 'imports-start-one' : 'imports-start', { count: String(count) })}
        </Button>
      ) : status === 'waiting' ? (
        <p>{translate('imports-nothing')}</p>
      ) : null}
      {count > 0 ? (
        <label className="offprint-imports__choice">
          <input
            aria-label={translate('imports-pictures')}
            checked={hasPictures}
            onChange={({ target }) => setPictures(target.checked)}
            type="checkbox"
          />
          {translate('imports-pictures')}
        </label>
      ) : null}
      {counts?.question ? <p>{counted('imports-questions', counts.question)}</p> : null}
      {(counts?.written ?? 0) > 0 && !isAsking ? (
        <SecondaryButton onClick={() => setAsking(true)}>
          {translate('imports-undo')}
        </SecondaryButton>
      ) : null}
      {isAsking ? (
        <p className="offprint-imports__ask">
          {translate('imports-undo-ask')}{' '}
          <SecondaryButton onClick={undo}>{translate('imports-undo-yes')}</SecondaryButton>
          <SecondaryButton onClick={() => setAsking(false)}>{translate('cancel')}</SecondaryButton>
        </p>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
    </div>
  )
}

function useStep(address: string, read: () => Promise<void>) {
  const { translate } = useTranslator()
  const errorMessage = useErrorMessage()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const ask = async (step: 'start' | 'undo', body = {}) => {
    if (isBusy) {
      return
    }
    setBusy(true)
    setProblem('')
    const sent = await send(`${address}/${step}`, 'POST', body)
    if (!sent?.response.ok) {
      const message = errorIn(sent?.body).message || translate('imports-step-failed')
      setProblem(await errorMessage(sent?.response ?? null, message))
    }
    await read()
    setBusy(false)
  }
  return { ask, isBusy, problem }
}
