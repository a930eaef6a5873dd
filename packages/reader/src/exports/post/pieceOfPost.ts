// A post of a blog as an article: its text is that of an editor, without what a page has around it.
import type { VisibleLine } from '../../accounting/visibleLines.ts'
import type { PageMetadata, PartialFields } from '../../dom/metadata/types.ts'
import type { LeadImage } from '../../dom/resolvePictures.ts'
import type { PieceInput, Remark } from '../../piece/report/input.ts'
import type { LeftOut } from '../../reasons.ts'
import type { Piece } from '../../types.ts'

import { accountFor } from '../../accounting/accountFor.ts'
import { visibleLines } from '../../accounting/visibleLines.ts'
import { holdsEmbed } from '../../document/fromHTML/blockElements.ts'
import { htmlToDocument } from '../../document/fromHTML/htmlToDocument.ts'
import { dropHidden } from '../../dom/dropHidden.ts'
import { takeEmbedded, withInline } from '../../dom/embedded.ts'
import { findImages, withoutDoubles } from '../../dom/findImages.ts'
import { findAppearance, type PostSite } from '../../dom/firstAppeared.ts'
import { convertFootnotes } from '../../dom/footnotes.ts'
import { takeSigned } from '../../dom/head/signedLine.ts'
import { isInterview } from '../../dom/interview.ts'
import { withByline } from '../../dom/metadata/withByline.ts'
import { openPage } from '../../dom/openPage.ts'
import { pieceInputOf } from '../../dom/pieceInputOf.ts'
import { resolveLinks } from '../../dom/resolveLinks.ts'
import { resolvePictures } from '../../dom/resolvePictures.ts'
import { wrapCaptions } from '../../dom/wrapCaptions.ts'
import { wrapLoose } from '../../dom/wrapLoose.ts'
import { wrapPictures } from '../../dom/wrapPictures.ts'
import { createPiece } from '../../piece/createPiece.ts'

export interface Post {
  /** What it says beside its text. */
  data: VisibleLine[]
  fields: PartialFields
  html: string
  /** Names of outlets that are known already. */
  knownOutlets?: string[] | undefined
  leadImage: LeadImage | null
  /** What was left out before. */
  leftOut?: LeftOut[]
  /** A page elsewhere that the data of the post name: it is about that, or is that. */
  linked?: string | undefined
  /** Says more of pictures than the text does. Changes the page. */
  preparePictures?: (body: Element) => void
  remarks: Remark[]
  said: Pick<PieceInput, 'guid' | 'oldPaths' | 'permalink' | 'postedAt' | 'status' | 'updated'>
  /** The words that readers saw, where `html` has others. @default html */
  shown?: string
  site: PostSite
  standfirst: string
}

/** @throws SourceUnreadable where the text is one that no editor writes */
export function pieceOfPost(post: Post): Piece {
  const { pictures, text } = takeEmbedded(post.html)
  const { body } = openPage(text)
  const isShown = post.shown === undefined || post.shown === post.html
  const shown = isShown ? body : bodyOf(takeEmbedded(post.shown ?? '').text)
  const visible = [...visibleLines(shown), ...post.data]
  const input = inputOf(post, body)
  const piece = withInline(createPiece(input), pictures)
  const counted = accountFor(piece, visible, { isPartOfMany: true, isWhole: true })
  return { ...counted, leftOut: [...(post.leftOut ?? []), ...counted.leftOut] }
}

function bodyOf(html: string): Element {
  return openPage(html).body
}

/** Changes the page. */
function inputOf(post: Post, body: Element): PieceInput {
  const { fields, site, standfirst } = post
  const lead = post.leadImage
  const leadImage = lead && { caption: lead.caption, credit: lead.credit, src: lead.src }
  resolveLinks(body, fields.url ?? (site.address || undefined))
  wrapLoose(body)
  const { firstAppeared, origin } = findAppearance(body, site, {
    canonical: fields.canonicalUrl,
    knownOutlets: post.knownOutlets,
    linked: post.linked,
  })
  origin?.remove(body)
  const byline = takeSigned(body)
  // A film, or what a script puts there.
  const hasEmbed = holdsEmbed(body) || body.querySelector('figure > script[src]') !== null
  showBackgrounds(body)
  post.preparePictures?.(body)
  wrapCaptions(body)
  wrapPictures(body, false)
  const unpaired = convertFootnotes(body)
  dropHidden(body)
  const images = findImages(body, site.address || undefined)
  const { document, losses, pictures } = htmlToDocument(body)
  const input = pieceInputOf({
    byline,
    document,
    images: withoutDoubles([leadImage, ...images]),
    leadImage: leadImage?.caption || leadImage?.credit ? leadImage : null,
    losses: hasEmbed && !losses.includes('embed') ? [...losses, 'embed'] : losses,
    metadata: withByline(metadataOf(fields, isInterview(body)), byline),
    origin,
    pictures: resolvePictures(pictures, site.address || fields.url, lead),
    standfirst: standfirst || null,
    unpaired,
  })
  return {
    ...input,
    ...post.said,
    firstAppeared,
    outletUrl: origin?.url ?? null,
    remarks: [...input.remarks, ...post.remarks],
    siteName: site.title || null,
  }
}

const mostBackgrounds = 200

/** Editors put pictures behind words: readers see them all the same. Changes the page. */
function showBackgrounds(body: Element): void {
  const found = [...body.querySelectorAll('[style*="background"]')].slice(0, mostBackgrounds)
  for (const element of found) {
    const style = element.getAttribute('style') ?? ''
    const [, src] =
      /background(?:-image)?:[^;]{0,200}?url\(["']?([^"')]{1,2000})/i.exec(style) ?? []
    const shown = [...element.querySelectorAll('img')].map((image) => image.getAttribute('src'))
    if (src && !shown.includes(src)) {
      const image = body.ownerDocument.createElement('img')
      image.setAttribute('src', src)
      element.prepend(image)
    }
  }
}

function metadataOf(fields: PartialFields, isTalk: boolean): PageMetadata {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value.length > 0,
  )
  return {
    fields: { ...fields, ...(isTalk ? { kind: 'interview' } : {}) },
    sources: {
      ...Object.fromEntries(given.map(([name]) => [name, 'file' as const])),
      ...(isTalk ? { kind: 'text' } : {}),
    },
  }
}
