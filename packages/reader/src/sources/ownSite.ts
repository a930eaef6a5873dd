// The blog itself is no outlet: what is read from one of its pages names none.
import type { ParsedPiece } from '../types.ts'

import { nameKey } from '../names.ts'

export interface OwnSite {
  name: string
  /** '' where it is not known. */
  url: string
}

export function withoutOwnSite(piece: ParsedPiece, site: OwnSite | undefined): ParsedPiece {
  const isOwn = (outlet: string) =>
    site !== undefined && [nameKey(hostOf(site.url)), nameKey(site.name)].includes(nameKey(outlet))
  const isNamed = piece.outlet !== null && isOwn(piece.outlet)
  const isThere = hostOf(piece.outletUrl) !== '' && hostOf(piece.outletUrl) === hostOf(site?.url)
  if (!isNamed && !isThere) {
    return piece
  }
  const { outlet: _outlet, outletUrl: _outletUrl, ...sources } = piece.sources ?? {}
  const message =
    'The source is a page of this blog, which is no outlet: name where it appeared first.'
  return {
    ...piece,
    isCopy: true,
    outlet: null,
    outletUrl: undefined,
    proposals: [...piece.proposals, { kind: 'other', lines: piece.lines, message }],
    sources,
  }
}

function hostOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}
