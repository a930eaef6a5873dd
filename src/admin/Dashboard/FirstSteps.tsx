// On the dashboard of a new installation: what to do first.
import type { PayloadRequest } from 'payload'

import { CheckIcon, Link } from '@payloadcms/ui'

import type { Steps } from './load.ts'

import { requireOptions } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath, collectionPath, newArticlePath } from '../config/adminPath.ts'
import { viewPaths } from '../config/clientConfig.ts'

const names = ['article', 'outlet', 'invite'] as const

export function FirstSteps({ req, steps }: { req: PayloadRequest; steps: Steps }) {
  const { translate } = deskTranslator(req.i18n)
  const { admin, slugs } = requireOptions(req.payload)
  const paths = {
    article: newArticlePath(req),
    invite: adminPath(req, `/collections/${slugs.users}/create`),
    outlet: admin.outletTerms
      ? adminPath(req, viewPaths.outletTerms)
      : collectionPath(req, 'outlets'),
  }
  return (
    <section aria-labelledby="offprint-steps-title" className="offprint-panel offprint-first">
      <h2 className="offprint-panel__title" id="offprint-steps-title">
        {translate('steps-title')}
      </h2>
      <p>{translate('steps-what')}</p>
      <ol className="offprint-first__steps">
        {names
          .filter((name) => steps[name] !== undefined)
          .map((name) => (
            <li data-done={steps[name]} key={name}>
              {steps[name] ? (
                <span className="offprint-first__done">
                  <CheckIcon />
                  <span className="offprint-unseen">{translate('steps-done')}</span>
                </span>
              ) : null}
              <Link href={paths[name]}>{translate(`steps-${name}`)}</Link>
              <span className="offprint-list__facts">{translate(`steps-${name}-help`)}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}
