'use client'
import type { OwedResponse } from '../../api/owed.ts'
import type { OwedGroup } from '../../owed/classify.ts'
// The articles of one group under a heading that says what is to be done with them.
import type { ID } from '../../types.ts'
import type { HoldingOutlet } from '../OutletTerms/row.ts'

import { formatCount } from '../../owed/format.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { linesIn } from './groups.ts'
import { Line } from './Line.client.tsx'

interface Props {
  answer: OwedResponse
  group: OwedGroup
  /** Called with the id of the article. */
  onChanged: (id: ID) => void
  /** Those that articles wait for; null for those who may not set terms. */
  outlets: HoldingOutlet[] | null
}

export function GroupLines({ answer, group, onChanged, outlets }: Props) {
  const { translate } = useTranslator()
  const lines = linesIn(answer, group)
  const count = formatCount(answer.groups[group], answer.isCut)
  const shown = String(lines.length)
  return (
    <>
      <h3 className="offprint-panel__heading">
        {translate(`group-${group}`)}: {count}
        {count === shown ? null : (
          <span className="offprint-owed__part"> {translate('owed-part', { shown })}</span>
        )}
      </h3>
      <ul className="offprint-owed__lines">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            onChanged={() => onChanged(line.id)}
            outlet={outlets?.find(({ name }) => name === line.outlet)}
            today={answer.today}
          />
        ))}
      </ul>
    </>
  )
}
