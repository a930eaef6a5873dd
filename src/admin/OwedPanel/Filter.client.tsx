'use client'
// Buttons with counts that filter the owed list.
import type { OwedResponse } from '../../api/owed.ts'
import type { OwedGroup } from '../../owed/classify.ts'

import { owedGroups } from '../../owed/classify.ts'
import { formatCount } from '../../owed/format.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { countAll } from './groups.ts'

interface Props {
  answer: OwedResponse
  group: null | OwedGroup
  onChange: (group: null | OwedGroup) => void
}

export function Filter({ answer, group, onChange }: Props) {
  const { translate } = useDesk()
  const filled = owedGroups.filter((one) => answer.groups[one] > 0)
  if (filled.length < 2) {
    return null
  }
  const choice = (one: null | OwedGroup, count: number) => (
    <button
      aria-pressed={group === one}
      className="offprint-owed__filter"
      key={one}
      onClick={() => onChange(one)}
      type="button"
    >
      {translate(one ? `group-${one}` : 'group-all')}{' '}
      <span className="offprint-owed__count">{formatCount(count, answer.isCut)}</span>
    </button>
  )
  return (
    <div aria-label={translate('group-filter')} className="offprint-owed__filters" role="group">
      {choice(null, countAll(answer))}
      {filled.map((one) => choice(one, answer.groups[one]))}
    </div>
  )
}
