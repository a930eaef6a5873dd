'use client'
// The drawer of an action: what it asks for, what would happen, and then what has.
import { Button, useEffectEvent, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ActionName } from '../../bulk/parseInput.ts'
import type { BulkRunning } from './useRun.client.ts'

import { useFirstInput } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { Fields } from './Fields.client.tsx'
import { forms, isFilled, toInput, type Values } from './forms.ts'
import { Outcome } from './Outcome.client.tsx'
import { Progress } from './Progress.client.tsx'

export const drawer = 'offprint-bulk'

interface Props {
  /** Null: what a run that was begun before has done. */
  action: ActionName | null
  count: number
  run: BulkRunning
  /** What says which articles: `{ ids }` or `{ query }`. */
  which: object
}

export function BulkDrawer(props: Props) {
  const { action, count, run } = props
  const { translate } = useTranslator()
  const shown = action ?? run.report?.action
  const name = shown ? translate(forms[shown].label) : ''
  const title = `${name} (${action ? count : (run.report?.total ?? 0)})`
  return (
    <NamedDrawer isSmall slug={drawer} title={title}>
      <div className="offprint-bulk__form">
        {action && (!run.report || run.report.isDry) ? (
          <Ask {...props} action={action} name={name} />
        ) : (
          <Ended run={run} />
        )}
      </div>
    </NamedDrawer>
  )
}

/** Mounted only while the drawer is open, so that each opening starts with empty fields. */
function Ask({ name, action, run, which }: { action: ActionName; name: string } & Props) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const [values, setValues] = useState<Values>({})
  const form = forms[action]
  const { begin, isAsking, message, report } = run
  const check = () => {
    void begin('', { ...which, ...toInput(form, values), action, dryRun: true })
  }
  const checkAtOnce = useEffectEvent(() => (isFilled(form, {}) ? check() : undefined))
  useEffect(() => checkAtOnce(), [])
  useFirstInput(drawer)
  const change = (changed: Values) => {
    run.forget()
    setValues(changed)
  }
  const can = report?.endedAt ? report.counts.done : 0
  return (
    <>
      <Fields fields={form.fields} onChange={change} values={values} />
      {message ? <p role="alert">{message}</p> : null}
      {report?.endedAt ? <Outcome report={report} /> : null}
      {report && !report.endedAt ? <Progress report={report} /> : null}
      <div className="offprint-bulk__buttons">
        {report?.endedAt ? (
          <Button
            disabled={can === 0 || isAsking}
            margin={false}
            onClick={() => void begin(`/${report.id}/start`)}
          >
            {name} ({can})
          </Button>
        ) : (
          <Button disabled={!isFilled(form, values) || isAsking} margin={false} onClick={check}>
            {translate(isAsking ? 'bulk-checking' : 'bulk-check')}
          </Button>
        )}
        <SecondaryButton onClick={() => closeModal(drawer)}>{translate('cancel')}</SecondaryButton>
      </div>
    </>
  )
}

function Ended({ run: { begin, message, report, stop } }: Pick<Props, 'run'>) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  return (
    <>
      {message ? <p role="alert">{message}</p> : null}
      {report?.endedAt ? <Outcome report={report} /> : <Progress report={report} />}
      <div className="offprint-bulk__buttons">
        <Button margin={false} onClick={() => closeModal(drawer)}>
          {translate('bulk-close')}
        </Button>
        {report?.undoable ? (
          <SecondaryButton onClick={() => void begin(`/${report.id}/undo`)}>
            {translate('undo')}
          </SecondaryButton>
        ) : null}
        {report && !report.endedAt ? (
          <SecondaryButton onClick={() => void stop()}>{translate('bulk-stop')}</SecondaryButton>
        ) : null}
      </div>
    </>
  )
}
