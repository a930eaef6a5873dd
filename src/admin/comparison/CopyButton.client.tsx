'use client'
// Copies a text to the clipboard.
import { Button, toast } from '@payloadcms/ui'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { translate } = useTranslator()
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => toast.success(translate('compare-copied')),
      () => toast.error(translate('compare-copy-failed')),
    )
  }
  return (
    <Button buttonStyle="secondary" margin={false} onClick={copy}>
      {label}
    </Button>
  )
}
