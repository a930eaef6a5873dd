'use client'
// For an article whose date nobody knows: the terms of an outlet that allows the full text at any time, as permission.
import { Button } from '@payloadcms/ui'

import type { FormProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { nextMissing } from './missing.ts'
import { focusField } from './useFirstFocus.client.ts'
import { grantedBy } from './values.ts'

export function TermsOffer({ freeTerms, messages, onChange, today, values }: FormProps) {
  const { translate } = useTranslator()
  const { permission, publishedAt } = values
  if (freeTerms === null || publishedAt !== null || permission.grantedBy) {
    return null
  }
  const take = () => {
    const name = translate('queue-permission-terms', { outlet: freeTerms })
    onChange({ permission: grantedBy(name, permission, today) })
    // The button goes away.
    focusField(nextMissing(messages, 'permission'))
  }
  return (
    <div className="offprint-queue__offers">
      <Button buttonStyle="pill" margin={false} onClick={take} size="small">
        {translate('queue-permission-use', { outlet: freeTerms })}
      </Button>
    </div>
  )
}
