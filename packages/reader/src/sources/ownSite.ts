// The blog itself is no outlet: what is read from one of its pages names none.
import type { Piece, Proposal } from '../types.ts'

import { nameKey } from '../names.ts'
import { toProposal } from '../piece/createPiece.ts'

export interface OwnSite {
  name: string
  /** '' where it is not known. */
  url: string
}

export function withoutOwnSite(piece: Piece, site: OwnSite | undefined): Piece {
  const isOwn = (outlet: string) =>
    site !== undefined && [nameKey(hostOf(site.url)), nameKey(site.name)].includes(nameKey(outlet))
  const isNamed = piece.outlet !== null && isOwn(piece.outlet)
  const isThere = hostOf(piece.outletUrl) !== '' && hostOf(piece.outletUrl) === hostOf(site?.url)
  if (!isNamed && !isThere) {
    return piece
  }
  const { outlet: _outlet, outletUrl: _outletUrl, ...sources } = piece.sources
  const bare = { ...piece, outlet: null, outletUrl: null, sources }
  // A post of a blog that names the blog itself appeared there first.
  return piece.firstAppeared
    ? { ...bare, firstAppeared: { ...piece.firstAppeared, where: 'blog' }, isCopy: false }
    : { ...bare, isCopy: true, proposals: [...piece.proposals, ...remarkOn(piece)] }
}

function remarkOn({ lines }: Piece): Proposal[] {
  const message =
    'The source is a page of this blog, which is no outlet: name where it appeared first.'
  return [{ ...toProposal({ kind: 'other', message }), ...(lines ? { lines } : {}) }]
}

function hostOf(address: null | string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}
