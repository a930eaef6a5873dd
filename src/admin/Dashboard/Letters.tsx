// On the dashboard of editors: what outlets have answered, what is to be accepted, and whom to ask again.
import type { PayloadRequest } from 'payload'

import { Link } from '@payloadcms/ui'

import { todayIn } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { requireOptions } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { formatConcern } from '../../work/letters/format.ts'
import { concerns, type LetterToSee } from '../../work/letters/state.ts'
import { collectionPath } from '../config/adminPath.ts'
import { List } from './Lists.tsx'

/** Lines of a kind. */
const most = 5

/** Absent where no letter needs a look. */
export function LetterList({ letters, req }: { letters: LetterToSee[]; req: PayloadRequest }) {
  const { translate } = deskTranslator(req.i18n)
  return letters.length === 0 ? null : (
    <List
      empty=""
      id="offprint-letters"
      isEmpty={false}
      more={
        <Link href={collectionPath(req, 'permissionRequests')}>{translate('letters-all')}</Link>
      }
      title={translate('letters')}
    >
      {concerns.map((concern) => {
        const toSee = letters.filter((one) => one.concern === concern)
        return toSee.length === 0 ? null : (
          <li key={concern}>
            <h3 className="offprint-panel__heading">
              {translate(`letters-${concern}`, { count: String(toSee.length) })}
            </h3>
            <ul className="offprint-list__items">
              {toSee.slice(0, most).map((one) => (
                <Line key={one.letter.id} req={req} toSee={one} />
              ))}
            </ul>
          </li>
        )
      })}
    </List>
  )
}

function Line({ req, toSee: { letter } }: { req: PayloadRequest; toSee: LetterToSee }) {
  const words = deskTranslator(req.i18n)
  const { timeZone } = requireOptions(req.payload)
  const { outlet } = letter
  const name = typeof outlet === 'object' ? outlet?.name : undefined
  return (
    <li>
      <Link href={`${collectionPath(req, 'outlets')}/${idOf(outlet)}#letters`}>{name ?? '–'}</Link>
      <span className="offprint-list__facts">
        {formatConcern(letter, todayIn(timeZone, new Date()), words)}
      </span>
    </li>
  )
}
