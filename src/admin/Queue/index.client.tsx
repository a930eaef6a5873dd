'use client'
// The queue: the owed articles, one after the other, without loading the page again.
import { ShimmerEffect, useStepNav } from '@payloadcms/ui'
import { lazy, Suspense, useEffect, useState } from 'react'

import type { OwedResponse } from '../../api/owed.ts'
import type { OwedLine } from '../../owed/classify.ts'

import { kinds } from '../../owed/owedGroups.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { fetchOwed, owedPerPage } from '../requests/fetchOwed.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import './frame.scss'

// The script of the queue stays out of the one that every page of the admin panel loads.
const QueuePass = lazy(async () => ({ default: (await loadPass()).QueuePass }))

type Counts = Pick<OwedResponse, 'groups' | 'today'>

export interface QueueProps {
  /** Of the address. */
  group?: string
  /** Id of the article to begin with. */
  start?: string
}

export function Queue({ group, start }: QueueProps) {
  const { translate } = useTranslator()
  const { setStepNav } = useStepNav()
  useEffect(() => setStepNav([{ label: translate('queue') }]), [setStepNav, translate])
  // While the list is loaded, not after it.
  useEffect(() => void loadPass(), [])
  const { articles } = useEndpoints()
  const { answer, failed } = useResponse<OwedResponse>(`${articles}/owed?limit=${owedPerPage}`, {
    load: fetchOwed,
  })
  // The list as it was at the beginning: what is done since stays in its place.
  const [list, setList] = useState<({ lines: OwedLine[] } & Counts) | null>(null)
  if (answer && !list) {
    setList({ groups: answer.groups, lines: linesOf(answer), today: answer.today })
  }
  return (
    <div className="offprint-queue">
      {list ? (
        <Suspense fallback={<Waiting failed={false} />}>
          <QueuePass
            counts={list.groups}
            groupName={group}
            lines={list.lines}
            start={start ?? null}
            today={list.today}
          />
        </Suspense>
      ) : (
        <Waiting failed={failed} />
      )}
    </div>
  )
}

function Waiting({ failed }: { failed: boolean }) {
  const { translate } = useTranslator()
  return (
    <>
      <h1>{translate('queue')}</h1>
      <p role={failed ? 'alert' : undefined}>{translate(failed ? 'owed-failed' : 'checking')}</p>
      {failed ? null : <ShimmerEffect height="60vh" />}
    </>
  )
}

function linesOf(answer: OwedResponse): OwedLine[] {
  return kinds.flatMap((kind) => answer[kind])
}

function loadPass() {
  return import('./QueuePass.client.tsx')
}
