'use client'
// Stands at the head of a document's form, also in a drawer: nothing that somebody wrote in it is lost.
import { LocalCopy } from '../copies/LocalCopy.client.tsx'
import { Presence } from '../presence/Presence.client.tsx'
import { UndoLine } from '../Undo/UndoLine.client.tsx'
import { DocumentName } from './DocumentName.client.tsx'
import { SessionGuard } from './SessionGuard.client.tsx'
import { StaleWatch } from './StaleWatch.client.tsx'

export function Editing() {
  return (
    <>
      <DocumentName />
      <Presence />
      <StaleWatch />
      <LocalCopy />
      <SessionGuard />
      <UndoLine />
    </>
  )
}
