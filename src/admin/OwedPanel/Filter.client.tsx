'use client'
// Links with counts that filter the owed list. They work before the scripts of the page do.
import type { OwedResponse } from '../../api/owed.ts'
import type { OwedGroup } from '../../owed/classify.ts'

import { owedGroups } from '../../owed/classify.ts'
import { formatCount } from '../../owed/format.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { countAll } from './groups.ts'

interface Props {
  answer: OwedResponse
  group: null | OwedGroup
  onChange: (group: null | OwedGroup) => void
}

export function Filter({ answer, group, onChange }: Props) {
  const { translate } = useTranslator()
  const filled = owedGroups.filter((one) => answer.groups[one] > 0)
  if (filled.length < 2) {
    return null
  }
  const choice = (one: null | OwedGroup, count: number) => (
    <a
      aria-current={group === one ? 'true' : undefined}
      className="offprint-owed__filter"
      href={one ? `?group=${one}` : '?'}
      key={one}
      onClick={(event) => {
        event.preventDefault()
        onChange(one)
      }}
    >
      {translate(one ? `group-${one}` : 'group-all')}{' '}
      <span className="offprint-owed__count">{formatCount(count, answer.isCut)}</span>
    </a>
  )
  return (
    <nav aria-label={translate('group-filter')} className="offprint-owed__filters">
      {choice(null, countAll(answer))}
      {filled.map((one) => choice(one, answer.groups[one]))}
    </nav>
  )
}
