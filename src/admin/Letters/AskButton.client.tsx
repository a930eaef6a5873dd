'use client'
// A button that opens the drawer of letters, with the script that it needs.
import { toast } from '@payloadcms/ui'
import { type ComponentType, useState } from 'react'

import type { AskProps } from './AskDrawer.client.tsx'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

interface Props extends Pick<AskProps, 'accepted' | 'isRecord' | 'wanted'> {
  /** Of the button, and of the drawer where that has no title of its own. */
  label: string
  onDone?: () => void
  title?: string
}

export function AskButton({ label, onDone, title = label, ...props }: Props) {
  const { translate } = useTranslator()
  const [Drawer, setDrawer] = useState<ComponentType<AskProps> | null>(null)
  const open = () => {
    import('./AskDrawer.client.tsx').then(
      (loaded) => setDrawer(() => loaded.AskDrawer),
      // Its script did not come.
      () => toast.error(translate('no-server')),
    )
  }
  return (
    <>
      <SmallButton extraButtonProps={{ 'aria-haspopup': 'dialog' }} onClick={open}>
        {label}
      </SmallButton>
      {Drawer ? (
        <Drawer
          {...props}
          onClose={() => setDrawer(null)}
          onDone={() => onDone?.()}
          title={title}
        />
      ) : null}
    </>
  )
}
