// Which fields of an article a transition writes besides its stage.
import type { Mode } from '../domain/terms.ts'
import type { Article } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { importPermission, isFromImport } from '../domain/importPermission.ts'
import { noProposal } from '../domain/proposal.ts'

export const noPermission = {
  conditions: null,
  creditLine: null,
  evidence: null,
  from: null,
  grantedBy: null,
  grantedOn: null,
  mode: null,
}

export function storedWithMove(
  stored: Pick<Article, 'permission' | 'stage'>,
  input: TransitionInput,
  mode: Mode | null,
): Partial<Article> {
  return {
    // Pictures that were required once stay required.
    ...(input.republication?.withPictures ? { picturesNeeded: true } : {}),
    ...permissionAfter(stored, input),
    blogMode: mode,
    // It was made, or another one was.
    proposal: noProposal,
  }
}

function permissionAfter(
  { permission, stage }: Pick<Article, 'permission' | 'stage'>,
  { alreadyOnBlog, to }: TransitionInput,
): Pick<Article, 'permission'> {
  if (alreadyOnBlog && to === 'republished-on-blog') {
    return { permission: importPermission }
  }
  // An imported article that is taken down has to meet the full rule from then on.
  const isTakenDown = stage === 'republished-on-blog' && to !== stage
  const isSpent = isTakenDown && isFromImport(permission)
  return isSpent ? { permission: noPermission } : {}
}
