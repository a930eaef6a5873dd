// `/admin/new-article`: an article from the clipboard, a file or an address. For everybody with a role.
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { getTranslation } from '@payloadcms/translations'

import type { Kind, OutletNames } from '../NewArticle/types.ts'

import { isStaff } from '../../access/people.ts'
import { findDocs } from '../../database/documents.ts'
import { slugsOf } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { NewArticle } from '../rendered.client.tsx'
import { StaffView } from './StaffView.tsx'

export async function NewArticleView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const outlets = isStaff(req) ? await readOutlets(req) : []
  return (
    <StaffView {...props} title={translate('new-article')}>
      <NewArticle kinds={kindsOf(req)} outlets={outlets} />
    </StaffView>
  )
}

async function readOutlets(req: PayloadRequest): Promise<OutletNames[]> {
  const docs = await findDocs<OutletNames>(req, slugsOf(req.payload).outlets, {
    overrideAccess: false,
    select: { name: true, acronym: true, aliases: true },
    sort: 'name',
  })
  return docs.map(({ name, acronym, aliases }) => ({ name, acronym, aliases }))
}

/** As the host has them: it may have added some, or reworded ours. */
function kindsOf({ i18n, payload }: PayloadRequest): Kind[] {
  const { config } = payload.collections[slugsOf(payload).articles] ?? {}
  const field = config?.flattenedFields.find(({ name }) => name === 'kind')
  const options = field?.type === 'select' ? field.options : []
  return options.flatMap((option) =>
    typeof option === 'string'
      ? []
      : [
          {
            label: textOf(getTranslation(option.label, i18n)),
            value: option.value as Kind['value'],
          },
        ],
  )
}

function textOf(label: unknown): string {
  return typeof label === 'string' ? label : ''
}
