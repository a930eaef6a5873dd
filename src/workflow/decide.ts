// Decides whether an article may make a move. If not, returns all refusals.
import type { Sentence } from '../translations/languages.ts'
import type { Refusal, RefusalCode } from '../types.ts'
import type { OpenSignOff } from './signOff/openSignOffs.ts'

import { firstDay, type Precision } from '../domain/days.ts'
import { isSmaller, type Mode, type Permission, type Terms } from '../domain/terms.ts'
import { type Move, moveBetween, type Need, type Role, type Stage } from '../domain/transitions.ts'
import { inEnglish, type Translator } from '../translations/translator.ts'
import { refuseMode } from './modes.ts'

export interface ArticleFacts {
  /** Its mode on the blog; empty if it is not there. */
  blogMode?: Mode | null
  /** Labels of references whose note is missing. */
  brokenFootnotes: string[]
  hasAuthor: boolean
  hasBody: boolean
  hasByline: boolean
  /** Whether outletUrl or outletIssue is set. */
  hasEvidence: boolean
  hasNote: boolean
  hasOutlet: boolean
  /** `YYYY-MM-DD`: the day on which the outlet said no; null where it did not. */
  heldBackOn: null | string
  /** First appears on the blog itself: it needs neither a note nor an address elsewhere. */
  isOwn: boolean
  /** Authors who have to approve the copy, and have not, or not as it is now. */
  openSignOffs: OpenSignOff[]
  permission?: null | Permission
  /** Whether it must not go on the blog without its pictures. */
  picturesNeeded: boolean
  /** Its pictures that are neither owned nor licensed. */
  picturesWithoutRights: { field: string; name: string }[]
  precision: Precision
  publishedOn: null | string
  stage: Stage
}

export interface Question {
  /** Null for the system itself (Local API without a user). */
  actor: { ownsArticle: boolean; role: null | Role } | null
  /** Set by the import only: the article is already on the blog. */
  alreadyOnBlog?: boolean
  article: ArticleFacts
  /** The requested mode. @default the mode of the permission on record, else `full` */
  mode?: Mode | null
  reason?: null | string
  terms: Terms
  to: string
  today: string
  /** Translates the refusals. @default English */
  translate?: Translator
  /** The editor requires the pictures for this move, whatever the article says. */
  withPictures?: boolean
}

export type Decision =
  | { allowed: false; refusals: Refusal[] }
  | { allowed: true; mode: Mode | null; move: Move; refusals: [] }

/** The refusals that the import skips. */
const skippedBySeed: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'byline-missing',
  'embargoed',
  'evidence-missing',
  'note-missing',
  'outlet-date-missing',
  'permission-missing',
  'sign-off-missing',
  'sign-off-stale',
])

const ofTerms: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'embargoed',
  'held-back',
  'image-rights-missing',
  'permission-missing',
])

/** Refusals because of terms and rights. All others are work left to do. */
export function isOfTerms({ code }: Pick<Refusal, 'code'>): boolean {
  return ofTerms.has(code)
}

/** Allowed, with what follows from it, or all refusals. `move-unknown` and `not-allowed` come alone. */
export function decide(question: Question): Decision {
  const { article, to } = question
  const refused = refuseActor(question)
  if (refused) {
    return no(refused)
  }
  const move = moveBetween(article.stage, to)
  if (!move) {
    return no(unknownMove(question))
  }
  const known = new Set(refusalsBefore(question, move).map(({ code }) => code))
  const refusals = refusalsOf(question, move).filter(
    ({ code }) => !known.has(code) && !(question.alreadyOnBlog && skippedBySeed.has(code)),
  )
  if (refusals.length > 0) {
    return { allowed: false, refusals }
  }
  return {
    allowed: true,
    mode: to === 'republished-on-blog' ? modeOf(question) : null,
    move,
    refusals: [],
  }
}

function refusalsOf(question: Question, { needs }: Move): Refusal[] {
  return needs.flatMap((need) => checks[need](question))
}

/** What stands against the present mode of an article on the blog does not forbid a smaller one. */
function refusalsBefore(question: Question, move: Move): Refusal[] {
  const { blogMode, stage } = question.article
  const isThere = stage === 'republished-on-blog' && move.to === stage
  const now = blogMode ?? 'full'
  return isThere && isSmaller(modeOf(question), now)
    ? refusalsOf({ ...question, mode: now }, move)
    : []
}

/** Checked before everything else. Null if the caller may make the move. */
export function refuseActor(
  question: { article: Pick<ArticleFacts, 'stage'> } & Pick<Question, 'actor' | 'to' | 'translate'>,
): null | Refusal {
  const { actor, article, to } = question
  if (!actor) {
    return null
  }
  const move = moveBetween(article.stage, to)
  const may = move ? mayMake(move, actor) : actor.role !== null && owns(actor)
  return may ? null : notAllowed(question, move, actor)
}

function no(refusal: Refusal): Decision {
  return { allowed: false, refusals: [refusal] }
}

type Actor = NonNullable<Question['actor']>

function mayMake(move: Move, actor: Actor): boolean {
  if (!actor.role || !move.by.includes(actor.role)) {
    return false
  }
  return owns(actor)
}

/** Authors may move only their own articles, editors all of them. */
function owns({ ownsArticle, role }: Actor): boolean {
  return role !== 'author' || ownsArticle
}

function modeOf({ article, mode }: Question): Mode {
  return mode ?? article.permission?.mode ?? 'full'
}

const checks: Record<Need, (question: Question) => Refusal[]> = {
  author: (question) => unless(question.article.hasAuthor, question, 'author-missing', 'byline'),
  body: (question) =>
    unless(
      question.article.hasBody || modeOf(question) === 'link',
      question,
      'body-missing',
      'body',
    ),
  byline: (question) =>
    unless(question.article.hasByline, question, 'byline-missing', 'bylineText'),
  evidence: ({ article, ...question }) =>
    unless(article.hasEvidence || article.isOwn, question, 'evidence-missing', 'outletUrl'),
  footnotes: (question) => checkFootnotes(question),
  note: ({ article, ...question }) =>
    unless(article.hasNote || article.isOwn, question, 'note-missing', 'note'),
  outlet: (question) => unless(question.article.hasOutlet, question, 'outlet-missing', 'outlet'),
  'outlet-date': (question) => checkDate(question),
  pictures: (question) => checkPictures(question),
  reason: (question) =>
    unless(Boolean(question.reason?.trim()), question, 'reason-missing', 'transition.reason'),
  'sign-off': (question) => checkSignOff(question),
  terms: (question) => [...checkHeldBack(question), ...checkTerms(question)],
}

function unless(
  holds: boolean,
  question: Pick<Question, 'translate'>,
  code: RefusalCode & Sentence,
  field: string,
  values?: Record<string, string>,
): Refusal[] {
  return holds ? [] : [{ code, field, message: translatorOf(question)(code, values) }]
}

function checkDate(question: Question): Refusal[] {
  const { precision, publishedOn } = question.article
  if (!publishedOn) {
    return unless(precision === 'unknown', question, 'outlet-date-missing', 'publishedAt')
  }
  // A date known to the month may mean its first day: only a later month is in the future.
  const hasCome = (firstDay(publishedOn, precision) ?? publishedOn) <= question.today
  return unless(hasCome, question, 'outlet-date-in-future', 'publishedAt', { date: publishedOn })
}

function checkFootnotes(question: Question): Refusal[] {
  const { brokenFootnotes } = question.article
  const labels = brokenFootnotes.join(', ')
  return unless(brokenFootnotes.length === 0, question, 'footnotes-broken', 'body', { labels })
}

/** The text is republished without pictures that lack rights, unless the pictures are required. */
function checkPictures(question: Question): Refusal[] {
  const { picturesNeeded, picturesWithoutRights } = question.article
  const asked = picturesNeeded || question.withPictures === true
  const [first] = picturesWithoutRights
  if (!first || !asked || modeOf(question) !== 'full') {
    return []
  }
  const pictures = picturesWithoutRights.map(({ name }) => name).join(', ')
  return unless(false, question, 'image-rights-missing', first.field, { pictures })
}

/** A no of the outlet stands, whatever its terms say: an editor may move the article for a reason. */
function checkHeldBack(question: Question): Refusal[] {
  const { heldBackOn: date } = question.article
  const isOverruled = Boolean(question.reason?.trim())
  return date === null || isOverruled
    ? []
    : unless(false, question, 'held-back', 'heldBack.on', { date })
}

/** A link shows no copy that anybody would have to approve. */
function checkSignOff(question: Question): Refusal[] {
  const isShown = modeOf(question) !== 'link'
  const open = isShown ? question.article.openSignOffs : []
  return (['missing', 'stale'] as const).flatMap((state) => {
    const names = open.filter((one) => one.state === state).map(({ name }) => name)
    return unless(names.length === 0, question, `sign-off-${state}`, 'signOff', {
      names: names.join(', '),
    })
  })
}

function checkTerms(question: Question): Refusal[] {
  const { article, terms, today, translate } = question
  const refusal = refuseMode(modeOf(question), {
    permission: article.permission,
    precision: article.precision,
    publishedOn: article.publishedOn,
    terms,
    today,
    translate,
  })
  return refusal ? [refusal] : []
}

function unknownMove(question: Question): Refusal {
  const translate = translatorOf(question)
  const [from, to] = [translate.stage(question.article.stage), translate.stage(question.to)]
  return { code: 'move-unknown', field: 'stage', message: translate('move-unknown', { from, to }) }
}

function notAllowed(
  question: Pick<Question, 'translate'>,
  move: Move | undefined,
  actor: Actor,
): Refusal {
  const translate = translatorOf(question)
  const isOthers = actor.role === 'author' && (!move || move.by.includes('author'))
  const roles = (move?.by ?? []).map((role) => translate.role(role)).join(', ')
  const message =
    isOthers || !move
      ? translate('not-own')
      : translate('not-allowed', {
          from: translate.stage(move.from),
          roles,
          to: translate.stage(move.to),
        })
  return { code: 'not-allowed', field: 'stage', message }
}

function translatorOf({ translate }: Pick<Question, 'translate'>): Translator {
  return translate ?? inEnglish
}
