// The stage bar with what it shows first, so that the fields below it stay where they are while the page loads.
import type { SelectFieldServerProps } from 'payload'

import { StageBar as StageBarInBrowser } from '../rendered.client.tsx'
import { loadStageBar } from './loadStageBar.ts'

export async function StageBar({ id, req }: Pick<SelectFieldServerProps, 'id' | 'req'>) {
  const initial = id === undefined ? null : await loadStageBar(req, id)
  return <StageBarInBrowser initial={initial} />
}
