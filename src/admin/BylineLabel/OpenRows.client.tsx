'use client'
// A row that somebody has just added stays open: Payload folds it with the others as soon as the server has answered.
import type { ArrayFieldClientProps } from 'payload'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

export function OpenRows({ path }: Pick<ArrayFieldClientProps, 'path'>) {
  const rows = useFormFields(([fields]) => fields[path]?.rows)
  const { dispatchFields } = useForm()
  useEffect(() => {
    if (rows?.some((row) => !('collapsed' in row))) {
      const updatedRows = rows.map((row) => ({ collapsed: false, ...row }))
      dispatchFields({ type: 'SET_ROW_COLLAPSED', path, updatedRows })
    }
  }, [dispatchFields, path, rows])
  return null
}
