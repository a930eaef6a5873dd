'use client'
// The articles of one group under a heading that says what is to be done with them.
import { Link } from '@payloadcms/ui'

import type { OwedResponse } from '../../api/owed.ts'
import type { OwedLine } from '../../owed/classify.ts'
import type { OwedGroup } from '../../owed/owedGroups.ts'
import type { ID } from '../../types.ts'
import type { HoldingOutlet } from '../OutletTerms/changes.ts'

import { formatFreeDate, formatPublished, formatUpgrade } from '../../owed/format.ts'
import { useAdminPages, useTermsAddress } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { OwedActions } from './Actions.client.tsx'
import { linesIn } from './groups.ts'

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
  const count = String(answer.groups[group])
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

interface LineProps {
  line: OwedLine
  onChanged: () => void
  /** Its outlet, if articles wait for it. */
  outlet: HoldingOutlet | undefined
  today: string
}

function Line({ line, onChanged, outlet, today }: LineProps) {
  const translator = useTranslator()
  const { articles } = useAdminPages()
  const href = `${articles}/${line.id}`
  const facts = [
    line.outlet,
    formatPublished(line, today, translator),
    formatFreeDate(line, today, translator),
    formatUpgrade(line, translator),
  ]
  return (
    <li className="offprint-owed__line" data-article={line.id}>
      <div className="offprint-owed__piece">
        <Link className="offprint-owed__name" href={href}>
          {line.title}
        </Link>
        <p className="offprint-owed__facts">{facts.filter(Boolean).join(' · ')}</p>
        <What line={line} outlet={outlet} />
      </div>
      <OwedActions line={line} onChanged={onChanged} today={today} />
    </li>
  )
}

function TermsLink({ outlet: { id, name, isAtDefault } }: { outlet: HoldingOutlet }) {
  const { translate } = useTranslator()
  return (
    <Link href={useTermsAddress(id)}>
      {translate(isAtDefault ? 'no-terms-set' : 'outlet-terms', { outlet: name })}
    </Link>
  )
}

function What({ line: { refusals, todo }, outlet }: Pick<LineProps, 'line' | 'outlet'>) {
  const { readable, translate } = useTranslator()
  return (
    <>
      {refusals.length > 0 ? (
        <ul className="offprint-owed__what">
          {refusals.map(({ code, message }) => (
            <li key={code + message}>
              {readable(message)}{' '}
              {outlet && code === 'permission-missing' ? <TermsLink outlet={outlet} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {todo.length > 0 ? (
        <ul
          aria-label={translate('owed-todo')}
          className="offprint-owed__what offprint-owed__what--todo"
        >
          {todo.map(({ code, message }) => (
            <li key={code + message}>{readable(message)}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
