'use client'
// Copies a text to the clipboard.
import { toast } from '@payloadcms/ui'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from './Buttons.client.tsx'

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { translate } = useTranslator()
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => toast.success(translate('compare-copied')),
      () => toast.error(translate('compare-copy-failed')),
    )
  }
  return <SecondaryButton onClick={copy}>{label}</SecondaryButton>
}
