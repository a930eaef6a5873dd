// The hooks of articles, in the order in which they run.
import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'

import { touchFormerOriginal, touchWithdrawn } from '../../blog/changes/postHooks.ts'
import { searchArticle } from '../../blog/search/searchHooks.ts'
import { followTitle } from '../../blog/series/storeSeries.ts'
import { lockArticle } from '../../database/lock.ts'
import { InUse } from '../../errors.ts'
import { storeFacts } from '../../facts/factHooks.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { followProgram } from '../../workflow/proposal/store.ts'
import { refuseWorkByMCP } from '../../workflow/refuseMCP.ts'
import { stillThere } from '../shared/inUse.ts'
import { copyWhatIsRead, dropStateOfForm, lockForWrite } from './beforeOperation.ts'
import { requireByline, signOwn } from './byline.ts'
import { checkTranslation } from './checkTranslation.ts'
import { deriveFreeFrom, derivePictures, restoreOutlet, stampWaived } from './deriveArticle.ts'
import { endHeldBack, endPermission, tellOfEnd } from './endPermission.ts'
import { endSchedules } from './endSchedules.ts'
import { writeNote } from './noteFields.ts'
import { recordWrite } from './recordWrite.ts'
import { listSchedules } from './scheduleField.ts'
import {
  afterStage,
  beforeStage,
  beginDrafted,
  refuseMoves,
  restoreWithoutStage,
} from './stageHooks.ts'

export function articleHooks(options: ResolvedOptions): CollectionConfig['hooks'] {
  return {
    afterChange: [
      afterStage,
      searchArticle,
      touchWithdrawn,
      touchFormerOriginal,
      recordWrite,
      storeFacts,
      followTitle,
      writeNote,
      tellOfEnd,
      endSchedules(options),
    ],
    afterOperation: [listSchedules],
    beforeChange: [
      signOwn,
      stampWaived,
      endPermission,
      endHeldBack,
      refuseWorkByMCP,
      followProgram,
      derivePictures,
      restoreOutlet,
      requireByline,
      checkTranslation,
      deriveFreeFrom,
      beginDrafted,
      restoreWithoutStage,
      ...(options.disabled ? [refuseMoves] : []),
      beforeStage(options),
    ],
    beforeDelete: [stillThere, deleteWithNote],
    beforeOperation: [copyWhatIsRead, dropStateOfForm, lockForWrite],
  }
}

/** An article that has left the desk stays; another one takes its note, its comments and its webmentions with it. */
const deleteWithNote: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const stage = await lockArticle(req, id)
  if (stage && stage !== 'drafted') {
    throw new InUse(translatorFor(req)('article-published'), 'stage')
  }
  const { articleComments, notes, webmentions } = slugsOf(req.payload)
  for (const collection of [notes, articleComments, webmentions]) {
    await req.payload.delete({
      collection,
      depth: 0,
      overrideAccess: true,
      req,
      select: { article: true },
      where: { article: { equals: id } },
    })
  }
}
