'use client'
// The head of the queue: which group, how far, and the list of keys.

import type { OwedLine } from '../../owed/classify.ts'
import type { Group } from './groups.ts'
import type { Order } from './order.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { countsOf, groupWords } from './groups.ts'
import { isUndone } from './order.ts'

interface Props {
  group: Group
  lines: OwedLine[]
  onGroup: (group: Group) => void
  onHelp: () => void
  order: Order
}

export function Header({ group, lines, onGroup, onHelp, order: { entries } }: Props) {
  const { translate } = useTranslator()
  const done = entries.filter(({ status }) => !isUndone(status)).length
  const progress = { position: String(done), total: String(entries.length) }
  return (
    <header className="offprint-queue__header">
      <h1>{translate('queue')}</h1>
      <progress
        aria-label={translate('queue-position', progress)}
        max={Math.max(entries.length, 1)}
        value={done}
      />
      <select
        aria-label={translate('queue-group')}
        className="offprint-queue__input"
        onChange={(event) => onGroup(event.target.value as Group)}
        value={group}
      >
        {countsOf(lines, group).map(({ count, group: name }) => (
          <option key={name} value={name}>
            {translate(groupWords[name], { count: String(count) })}
          </option>
        ))}
      </select>
      <SmallButton onClick={onHelp}>{translate('queue-help')}</SmallButton>
    </header>
  )
}
