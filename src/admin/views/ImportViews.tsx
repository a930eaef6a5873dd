// Imports: the drop zone above their list, and the page of one. Payload shows both to whoever may read imports.
import type { AdminViewServerProps, ListViewServerProps, PayloadRequest } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { Gutter } from '@payloadcms/ui'

import type { Run } from '../Imports/types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { type ImportStatus, importStatuses } from '../../domain/imports.ts'
import { slugsOf } from '../../options.ts'
import { ImportDrop as Drop, ImportRun } from '../rendered.client.tsx'

export function ImportDrop({ payload, user }: ListViewServerProps) {
  return isEditorOrAdmin({ payload, user: user ?? null }) ? <Drop /> : null
}

interface ImportViewProps extends AdminViewServerProps {
  doc?: Run
}

/** In place of the form: nobody writes a run by hand. */
export function ImportView({ doc, initPageResult }: ImportViewProps) {
  const { req } = initPageResult
  return <Gutter>{doc ? <ImportRun initial={doc} statuses={statusesOf(req)} /> : <Drop />}</Gutter>
}

/** As the host calls them. */
function statusesOf({ i18n, payload }: PayloadRequest): Record<ImportStatus, string> {
  const { config } = payload.collections[slugsOf(payload).imports] ?? {}
  const field = config?.flattenedFields.find(({ name }) => name === 'status')
  const labels = field?.type === 'select' ? field.options : []
  const entries = importStatuses.map((value) => {
    const found = labels.find((one) => typeof one !== 'string' && one.value === value)
    const label = typeof found === 'object' ? getTranslation(found.label, i18n) : value
    return [value, typeof label === 'string' ? label : value]
  })
  return Object.fromEntries(entries) as Record<ImportStatus, string>
}
