'use client'
// On the dashboard: what is owed to the blog, by what is to be done next.
import { useEffect, useId, useRef, useState } from 'react'

import type { OwedResponse } from '../../api/owed.ts'
import type { OwedGroup } from '../../owed/owedGroups.ts'
import type { ID } from '../../types.ts'
import type { HoldingOutlet } from '../OutletTerms/changes.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { onUndone } from '../moves/afterMove.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { fetchOwed, owedPerPage } from '../requests/fetchOwed.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { DeferredGroup } from './Deferred.client.tsx'
import { GroupLines } from './GroupLines.client.tsx'
import { isPart, linesIn, shownGroups } from './groups.ts'
import { Filter, Summary } from './Summary.client.tsx'
import { useRestoreFocus } from './useRestoreFocus.client.ts'

export interface OwedPanelProps {
  /** The group that the address asks for. */
  group: null | OwedGroup
  /** What the server has read for the page. */
  initial: OwedResponse
  /** Those that articles wait for; null for those who may not set terms. */
  outlets: HoldingOutlet[] | null
}

/** The page has only some of the group. */
function isShort(answer: OwedResponse, group: null | OwedGroup): boolean {
  return group !== null && linesIn(answer, group).length < answer.groups[group]
}

export function OwedPanel({ initial, outlets, ...props }: OwedPanelProps) {
  const { translate } = useTranslator()
  const [group, setGroup] = useState(props.group)
  const { answer, failed, isAsking, reload, setAll } = useOwed(initial, props.group)
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const announce = useRestoreFocus(panel, answer)
  const onChanged = (id: ID) => {
    announce(id)
    reload()
  }
  const choose = (wanted: null | OwedGroup) => {
    setGroup(wanted)
    window.history.replaceState(
      window.history.state,
      '',
      wanted ? `?group=${wanted}` : window.location.pathname,
    )
    if (isShort(answer, wanted)) {
      setAll()
    }
  }
  // The last article of a group takes the filter with it.
  const filter = group && answer.groups[group] > 0 ? group : null
  return (
    <section
      aria-busy={isAsking}
      aria-labelledby={heading}
      className="offprint-panel offprint-owed"
      ref={panel}
    >
      <Summary answer={answer} group={filter} heading={heading} outlets={outlets} />
      <Filter answer={answer} group={filter} onChange={choose} />
      {failed ? <p role="alert">{translate('owed-failed')}</p> : null}
      {shownGroups(answer, filter).map((one) => (
        <GroupLines answer={answer} group={one} key={one} onChanged={onChanged} outlets={outlets} />
      ))}
      {isPart(answer, filter) ? (
        <SmallButton onClick={setAll}>{translate('show-more')}</SmallButton>
      ) : null}
      <DeferredGroup deferred={answer.deferred} onChanged={onChanged} />
    </section>
  )
}

/** Lists of the server that a page has shown: when it is shown again, it may be out of date. */
const shown = new WeakSet<OwedResponse>()

function useOwed(initial: OwedResponse, group: null | OwedGroup) {
  const [isAll, setIsAll] = useState(() => isShort(initial, group))
  const [version, setVersion] = useState(0)
  const { articles } = useEndpoints()
  const query = isAll || version > 0 ? `${articles}/owed?limit=${isAll ? owedPerPage : 10}` : null
  const { answer, failed, isAsking } = useResponse<OwedResponse>(query, {
    load: isAll ? fetchOwed : undefined,
    version,
  })
  const reload = () => setVersion((now) => now + 1)
  useEffect(() => {
    if (shown.has(initial)) {
      reload()
    }
    shown.add(initial)
  }, [initial])
  useEffect(
    () =>
      onUndone(() => {
        reload()
        return false
      }),
    [],
  )
  return { answer: answer ?? initial, failed, isAsking, reload, setAll: () => setIsAll(true) }
}
