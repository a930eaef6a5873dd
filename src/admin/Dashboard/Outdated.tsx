// On the dashboard of admins, one line: what Offprint runs on and has a known security hole, with where that is written.
import type { PayloadRequest } from 'payload'

import { Fragment } from 'react'

import type { BelowFloor } from '../../domain/floors.ts'

import { deskTranslator } from '../../translations/deskTranslator.ts'

/** Absent where all is as new as it should be. */
export function Outdated({ below, req }: { below: BelowFloor[]; req: PayloadRequest }) {
  const { translate } = deskTranslator(req.i18n)
  return below.length === 0 ? null : (
    <p className="offprint-list__facts" id="offprint-outdated">
      {translate('outdated')}
      {below.map(({ name, minimum, source, version }, index) => (
        <Fragment key={name}>
          {index === 0 ? ' ' : ', '}
          <a href={source} rel="noreferrer" target="_blank">
            {name}
          </a>
          {` ${version} → ${minimum}`}
        </Fragment>
      ))}
    </p>
  )
}
