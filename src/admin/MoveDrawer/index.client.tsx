'use client'
// The drawer for a move: input, obstacles, confirmation.
import { Drawer } from '@payloadcms/ui'
import { lazy, Suspense, useEffect } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { MoveProps } from './MoveForm.client.tsx'

import { useDialogName } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { moveName } from '../moves/moveName.ts'

const MoveForm = lazy(async () => ({ default: (await loadForm()).MoveForm }))

export function MoveDrawer(props: MoveProps) {
  const { slug, move, outlook } = props
  const { translate } = useTranslator()
  const title = translate(moveName(outlook.stage, move.to as Stage))
  // Before anybody opens it.
  useEffect(() => void loadForm(), [])
  return (
    <Drawer className="offprint-move-drawer" slug={slug} title={title}>
      <DialogName name={title} slug={slug} />
      <Suspense fallback={null}>
        <MoveForm {...props} title={title} />
      </Suspense>
    </Drawer>
  )
}

function DialogName({ name, slug }: { name: string; slug: string }) {
  useDialogName(slug, name)
  return null
}

function loadForm() {
  return import('./MoveForm.client.tsx')
}
