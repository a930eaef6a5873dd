'use client'
// Fields with invalid values, as far as the form knows.
import type { FormField } from 'payload'

import { useAllFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'

import { isNoneOrWeb } from '../../domain/webAddress.ts'

export function useInvalidValues(): string[] {
  const [fields] = useAllFormFields()
  return useMemo(
    () =>
      Object.entries(fields)
        .filter(([path, field]) => isInvalid(path, field))
        .map(([path]) => path),
    [fields],
  )
}

/** Before the first save Payload asks only its own rules in the browser; ours of addresses can be asked there too. */
function isInvalid(path: string, { passesCondition, valid, value }: FormField): boolean {
  if (passesCondition === false) {
    return false
  }
  return valid === false || (path === 'outletUrl' && !isNoneOrWeb(value as string))
}
