// Whose post it is, and where it is to stand: at an outlet, on the blog, or among the drafts. Pure.
import type { Piece } from 'offprint-reader'

import type { Stage } from '../../domain/transitions.ts'

import { publishedAtOutlet } from '../publishedAtOutlet.ts'

export interface Place {
  /** It is on a blog: on this day, where that is known. */
  blogDay: null | string
  /** It first appeared on the blog itself. */
  isOwn: boolean
  /** Whether it first appeared at an outlet, the source does not say well enough. */
  isUncertain: boolean
  outlet: null | string
  /** When it appeared there: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  outletDate: null | string
  stage: Stage
}

/** What is less certain is a question. */
const leastConfidence = 0.5

export function placeOf(piece: Piece, system?: string): Place {
  return piece.firstAppeared ? ofBlog(piece, piece.firstAppeared) : ofOther(piece, system)
}

/** Nothing becomes public that was not: whatever is not published is drafted. */
function ofBlog(piece: Piece, first: NonNullable<Piece['firstAppeared']>): Place {
  const { outlet, published, status } = piece
  const isPublished = status === null || status === 'published'
  const isCertain = first.where !== 'unknown' && first.confidence >= leastConfidence
  const isOwn = isPublished && isCertain && first.where === 'blog'
  return {
    blogDay: isDay(published) ? published : null,
    isOwn,
    isUncertain: isPublished && !isCertain,
    outlet: first.where === 'blog' ? null : outlet,
    outletDate: isOwn ? published : first.where === 'outlet' ? first.published : null,
    stage: isPublished ? 'republished-on-blog' : 'drafted',
  }
}

/** A list of publications says where and when; a text file that is read line by line holds what is on the blog. */
function ofOther(piece: Piece, system: string | undefined): Place {
  const { lines, outlet, status } = piece
  const outletDate = publishedAtOutlet(piece)
  const isDraft = status === 'draft' || status === 'scheduled'
  const isUndated = system === 'bibliography' && outletDate === null
  const isAtOutlet = outlet !== null && !isDraft && !isUndated
  const stage = isAtOutlet ? 'published-at-outlet' : 'drafted'
  return {
    blogDay: null,
    isOwn: false,
    isUncertain: false,
    outlet,
    outletDate,
    stage: lines ? 'republished-on-blog' : stage,
  }
}

function isDay(date: null | string): date is string {
  return date !== null && date.length === 10
}
