'use client'
// Fields with invalid values, as far as the form knows.
import type { FormField } from 'payload'

import { useFormFields } from '@payloadcms/ui'

import { isNoneOrWeb } from '../../domain/webAddress.ts'

export function useInvalidValues(): string[] {
  // As one text: another list with each key would draw the bar again.
  const paths = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([path, field]) => isInvalid(path, field))
      .map(([path]) => path)
      .join(' '),
  )
  return paths === '' ? [] : paths.split(' ')
}

/** Before the first save Payload asks only its own rules in the browser; ours of addresses can be asked there too. */
function isInvalid(path: string, { passesCondition, valid, value }: FormField): boolean {
  if (passesCondition === false) {
    return false
  }
  return valid === false || (path === 'outletUrl' && !isNoneOrWeb(value as string))
}
