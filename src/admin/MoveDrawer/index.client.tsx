'use client'
// The drawer for a move: input, obstacles, confirmation.
import { lazy, Suspense, useEffect } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { MoveProps } from './MoveForm.client.tsx'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { moveName } from '../moves/moveName.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'

const MoveForm = lazy(async () => ({ default: (await loadForm()).FormMove }))

export function MoveDrawer(props: MoveProps) {
  const { slug, move, outlook } = props
  const { translate } = useTranslator()
  const title = translate(moveName(outlook.stage, move.to as Stage))
  // Before anybody opens it.
  useEffect(() => void loadForm(), [])
  return (
    <NamedDrawer
      className="offprint-move-drawer"
      isSmall={move.needsReason}
      slug={slug}
      title={title}
    >
      <Suspense fallback={null}>
        <MoveForm {...props} title={title} />
      </Suspense>
    </NamedDrawer>
  )
}

function loadForm() {
  return import('./FormMove.client.tsx')
}
