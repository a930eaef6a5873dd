'use client'
// One article of the owed list: dates, refusals, tasks and actions.
import { Link } from '@payloadcms/ui'

import type { OwedLine } from '../../owed/classify.ts'
import type { HoldingOutlet } from '../OutletTerms/row.ts'

import { formatFreeDate, formatPublished, formatUpgrade } from '../../owed/format.ts'
import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { TermsLink } from '../OutletTerms/TermsLink.client.tsx'
import { Actions } from './Actions.client.tsx'

interface Props {
  line: OwedLine
  onChanged: () => void
  /** Its outlet, if articles wait for it. */
  outlet: HoldingOutlet | undefined
  today: string
}

export function Line({ line, onChanged, outlet, today }: Props) {
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
      <Actions line={line} onChanged={onChanged} today={today} />
    </li>
  )
}

function What({ line: { refusals, todo }, outlet }: Pick<Props, 'line' | 'outlet'>) {
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
