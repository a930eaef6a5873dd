'use client'
// Copies a text to the clipboard.
import { Button, toast } from '@payloadcms/ui'

import { useDesk } from '../hooks/useDesk.client.ts'

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { translate } = useDesk()
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
