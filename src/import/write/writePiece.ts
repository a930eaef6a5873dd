// Writes one article for a person, with their rights: a new one, or what a source says into one that is there.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { Article, ID, Republication, Transition } from '../../types.ts'
import type { LostPicture } from '../pictures/lostPicture.ts'
import type { Holder } from '../pictures/PictureSource.ts'
import type { Unlinked } from './linkOriginal.ts'
import type { ImportPlan } from './plan.ts'
import type { WriteRights } from './rights.ts'

import { authorIdOf, isEditorOrAdmin } from '../../access/people.ts'
import { stages } from '../../domain/transitions.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { channelOf } from '../../workflow/channel.ts'
import { noteOf, readArticle } from '../../workflow/loadFacts.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { fetchPictures } from '../pictures/fetchPictures.ts'
import { noFacts } from './facts.ts'
import { isUnlinked, linkOriginal } from './linkOriginal.ts'
import { noteBody } from './noteBody.ts'
import { planImport } from './plan.ts'
import { type MissingNames, Registry } from './Registry.ts'
import { lockImports } from './there.ts'
import {
  type ArticleData,
  articleData,
  createArticle,
  createNote,
  saidOnly,
} from './writeArticle.ts'

export type IntakeStage = 'drafted' | 'published-at-outlet'

interface PieceInput {
  /** What it was read from: pictures that lie in it come over. */
  file?: Holder | undefined
  piece: Piece
  stage: IntakeStage
  /** The article that takes what the piece says, in place of a new one. */
  update?: ID | undefined
}

/** As the transition endpoint answers; nulls where the article was not moved. */
export interface WrittenPiece {
  doc: Article
  /** Names that stand in no collection, and that the asker may not add there: the article is without them. */
  missing: MissingNames
  republication: null | Republication
  transition: null | Transition
  /** What somebody has to look at, in the language of the asker. */
  warnings: string[]
}

/**
 * Everything or nothing, but for pictures, which are fetched before and found again by their addresses. Outlets, authors and institutions are found by name; whoever may create them does so here too.
 * @throws NotFound, TransitionRefused, and the errors of Payload's writes
 */
export async function writePiece(req: PayloadRequest, input: PieceInput): Promise<WrittenPiece> {
  const plan = planImport({ pieces: [input.piece], unplaced: [] }, noFacts)
  const pictured = await fetchPictures(req, plan.articles[0]!, input.file)
  await initTransaction(req)
  try {
    // Two at once would create the same outlet twice.
    await lockImports(req)
    const written = await write(req, input, plan, pictured)
    await commitTransaction(req)
    return written
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function write(
  req: PayloadRequest,
  { piece, stage, update }: PieceInput,
  plan: ImportPlan,
  { lost, planned }: Awaited<ReturnType<typeof fetchPictures>>,
): Promise<WrittenPiece> {
  const rights: WriteRights = { mayCreate: isEditorOrAdmin(req), overrideAccess: false }
  const registry = new Registry(plan, rights)
  const stored = update === undefined ? null : await readArticle(req, update)
  const data = await articleData(req, planned, registry)
  const made = stored
    ? await updateArticle(req, stored.id, saidOnly(data))
    : await createArticle(req, data, rights)
  await writeNote(req, made.id, piece, rights)
  const named = piece.translationOf
  const linked = named ? await linkOriginal(req, { article: made.id, named }, rights) : made
  const told = { missing: registry.missing, warnings: warningsOf(req, linked, lost) }
  const doc = isUnlinked(linked) ? made : linked
  return stages.indexOf(stage) > stages.indexOf(doc.stage)
    ? { ...(await moveArticle(req, doc.id, { to: stage, via: channelOf(req) })), ...told }
    : { doc, republication: null, transition: null, ...told }
}

function warningsOf(
  req: PayloadRequest,
  linked: Article | Unlinked,
  lost: LostPicture[],
): string[] {
  const translate = translatorFor(req)
  return [
    ...(isUnlinked(linked) ? [translate(linked.code, linked.values)] : []),
    ...lost.map(({ code, text, values }) => `${text}: ${translate(code, values)}`),
  ]
}

async function updateArticle(
  req: PayloadRequest,
  id: ID,
  data: Partial<ArticleData>,
): Promise<Article> {
  const updated = await req.payload.update({
    id,
    collection: slugsOf(req.payload).articles,
    data,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return updated as Article
}

/** An article has one note: a second one would be refused. */
async function writeNote(
  req: PayloadRequest,
  article: Article['id'],
  { note: lines }: Piece,
  rights: WriteRights,
): Promise<void> {
  const stored = lines.length > 0 ? await noteOf(req, article) : null
  if (!stored) {
    const author = authorIdOf(req) ?? undefined
    await createNote(req, { article, author, lines }, rights)
    return
  }
  await req.payload.update({
    id: stored.id,
    collection: slugsOf(req.payload).notes,
    data: { body: noteBody(lines) },
    depth: 0,
    overrideAccess: rights.overrideAccess,
    req,
    user: req.user,
  })
}
