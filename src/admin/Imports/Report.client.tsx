'use client'
// What would become of the items: by outlet, topic, year and doubt, and one by one.
import { useState } from 'react'

import type { Filter, Groups as GroupsOf, Run } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { AddressChoice } from './AddressChoice.client.tsx'
import { Groups, isSame, States, useGroupWords } from './Groups.client.tsx'
import { ItemList } from './ItemList.client.tsx'
import { isActive } from './useRun.client.ts'

interface Props {
  address: string
  onDecided: () => Promise<void>
  run: Run
}

export function Report({ address, onDecided, run }: Props) {
  const { translate } = useTranslator()
  const [filter, setFilter] = useState<Filter | null>(null)
  const [version, setVersion] = useState(0)
  const { answer: groups } = useResponse<GroupsOf>(`${address}/groups`, { version })
  const words = useGroupWords(groups)
  const choose = (one: Filter) => setFilter(isSame(filter, one) ? null : one)
  const decided = async () => {
    setVersion((now) => now + 1)
    await onDecided()
  }
  const [only, another] = groups?.addresses ?? []
  const canDecide = !isActive(run) && run.status !== 'undone'
  const isOpen = canDecide && (run.counts?.importable ?? 0) + (run.counts?.question ?? 0) > 0
  return (
    <>
      {groups?.example && isOpen ? (
        <AddressChoice
          address={address}
          addresses={groups.example}
          chosen={another ? null : only?.name === 'new' ? 'new' : 'old'}
          legend={translate('imports-addresses')}
          onDecided={decided}
          where={{}}
        />
      ) : null}
      <States choose={choose} chosen={filter} run={run} />
      {groups ? <Groups choose={choose} chosen={filter} groups={groups} /> : null}
      <ItemList
        address={address}
        canDecide={canDecide}
        clear={() => setFilter(null)}
        filter={filter}
        key={`${filter?.kind} ${filter?.value}`}
        label={filter ? words(filter) : null}
        onDecided={decided}
        version={version}
      />
    </>
  )
}
