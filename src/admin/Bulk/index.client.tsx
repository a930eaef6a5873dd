'use client'
// What can be done to all articles that are selected, and the run that goes on or has just ended.
import { Button, Popup, PopupList, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { ActionName } from '../../bulk/parseInput.ts'
import type { ID } from '../../types.ts'

import { useClosed } from '../hooks/useDrawer.client.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { BulkDrawer, drawer } from './BulkDrawer.client.tsx'
import { forms } from './forms.ts'
import { Progress } from './Progress.client.tsx'
import './index.scss'
import { type BulkRunning, useRun } from './useRun.client.ts'

export interface BulkProps {
  /** Called when the drawer is closed after something was done. */
  onDone: () => void
  /** The query string of `find`, of all that match. */
  query: string
  /** Of those that are shown, as they were when they were chosen. */
  rows: { id: ID; title: string; updatedAt: string }[]
  selection: 'all' | ID[]
  total: number
}

const first: ActionName[] = ['republish', 'schedule']
const others: ActionName[] = ['snooze', 'waive', 'permission', 'set', 'note', 'rights']

export function Bulk({ onDone, query, rows, selection, total }: BulkProps) {
  const { isModalOpen, openModal } = useModal()
  const [action, setAction] = useState<ActionName | null>(null)
  const run = useRun()
  const isAll = selection === 'all'
  const count = isAll ? total : selection.length
  const isOpen = isModalOpen(drawer)
  useClosed(isOpen, () => {
    const isTried = !run.report || run.report.isDry
    const isRunning = !isTried && !run.report?.endedAt
    if (!isRunning) {
      run.forget()
    }
    if (!isTried) {
      onDone()
    }
  })
  const open = (wanted: ActionName | null) => {
    if (wanted) {
      run.forget()
    }
    setAction(wanted)
    openModal(drawer)
  }
  const which = isAll ? { query } : { ids: selection.map((id) => chosen(id, rows)) }
  return (
    <>
      {run.report && !run.report.isDry && !isOpen ? (
        <Former onShow={() => open(null)} run={run} />
      ) : null}
      {count > 0 ? <Actions onChoose={open} /> : null}
      <BulkDrawer action={action} count={count} run={run} which={which} />
    </>
  )
}

function chosen(id: ID, rows: BulkProps['rows']): object {
  return { id, expectedUpdatedAt: rows.find((row) => row.id === id)?.updatedAt ?? null }
}

function Actions({ onChoose }: { onChoose: (action: ActionName) => void }) {
  const { translate } = useTranslator()
  const isDesk = useIsEditorOrAdmin()
  const isAllowed = (name: ActionName) => isDesk || !forms[name].isDesk
  const label = (name: ActionName) => translate(forms[name].label)
  return (
    <>
      {first.filter(isAllowed).map((name, index) => (
        <Button
          buttonStyle={index === 0 ? 'primary' : 'secondary'}
          key={name}
          margin={false}
          onClick={() => onChoose(name)}
          size="small"
        >
          {label(name)}
        </Button>
      ))}
      <Popup
        button={
          <span className="btn btn--style-secondary btn--size-small btn--no-margin">
            {translate('queue-more')}
          </span>
        }
        horizontalAlign="right"
        render={({ close }) => (
          <PopupList.ButtonGroup>
            {others.filter(isAllowed).map((name) => (
              <PopupList.Button
                key={name}
                onClick={() => {
                  close()
                  onChoose(name)
                }}
              >
                {label(name)}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        )}
        size="fit-content"
        verticalAlign="top"
      />
    </>
  )
}

/** After a reload, or from another page: the run goes on meanwhile. */
function Former({ onShow, run }: { onShow: () => void; run: BulkRunning }) {
  const { translate } = useTranslator()
  const { report } = run
  return (
    <span className="offprint-bulk__progress">
      {report?.endedAt ? (
        translate('bulk-done', { count: String(report.counts.done) })
      ) : (
        <Progress report={report} />
      )}
      <SmallButton onClick={onShow}>{translate('bulk-show')}</SmallButton>
    </span>
  )
}
