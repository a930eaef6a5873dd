// `offprint_take_in`: a source becomes a draft, as the dialog for a new article makes one.
import type { Piece } from 'offprint-reader'

import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'

import type { RequestBody } from '../../import/intake/readRequest.ts'
import type { IntakeDuplicate } from '../../import/intake/types.ts'
import type { IntakeResult } from '../../import/worker/jobs.ts'
import type { ResolvedOptions } from '../../options.ts'

import { InvalidRequest } from '../../errors.ts'
import { findDuplicates } from '../../import/intake/findDuplicates.ts'
import { writePiece } from '../../import/write/writePiece.ts'
import { knownNamesOf, readIntake } from '../intake/intake.ts'
import { runIntake } from '../intake/run.ts'
import { saidOf, warningsOf } from '../intake/warnings.ts'
import { defineTool } from './tool.ts'

const source = z.string().min(1).max(3_000_000)

/** What the reader may have understood wrongly. */
const overrides = z
  .strictObject({
    authors: z.array(z.string().max(300)).max(100).optional().describe('Full names.'),
    doi: z.string().max(500).nullable().optional(),
    language: z.string().max(100).nullable().optional().describe('Such as en or de.'),
    outlet: z.string().max(300).optional().describe('Name of the outlet.'),
    outletUrl: z.string().max(2000).nullable().optional(),
    published: z.string().max(10).nullable().optional().describe('YYYY-MM-DD, YYYY-MM or YYYY.'),
    standfirst: z.string().max(5000).optional(),
    title: z.string().min(1).max(2000).optional(),
  })
  .optional()

export const takeInTool = defineTool({
  name: 'offprint_take_in',
  description:
    'Makes a draft of one article from a source: its text, HTML or Markdown, or the address of a web page, which is fetched. Outlets and authors are found by name, or created where the person may do that. Refused with the code "duplicate" where the article is there already. A source of several articles needs "piece". The draft is at the desk only.',
  parameters: {
    html: source.optional(),
    markdown: source.optional(),
    overrides: overrides.describe('Values that replace what the source says.'),
    piece: z
      .int()
      .min(0)
      .max(49)
      .optional()
      .describe('Which article of the source; the first is 0.'),
    text: source.optional(),
    url: z
      .string()
      .max(2000)
      .optional()
      .describe('Alone: the page to fetch. Beside a text: where that was published.'),
  },
  run: async (req, { overrides: values, piece: place, ...given }, options) => {
    const { compared, pieces, warnings } = await read(req, bodyOf(given), options)
    const piece = pieceAt(pieces, place)
    await refuseDuplicate(req, compared[pieces.indexOf(piece)])
    const written = await write(req, piece, values)
    return {
      content: { missing: written.missing, title: written.doc.title, warnings },
      facts: {
        id: written.doc.id,
        pieces: pieces.length,
        stage: written.doc.stage,
        updatedAt: new Date(written.doc.updatedAt).toISOString(),
      },
    }
  },
})

function bodyOf(value: object): RequestBody {
  return { bytes: Buffer.from(JSON.stringify(value)), contentType: 'application/json' }
}

async function read(req: PayloadRequest, body: RequestBody, options: ResolvedOptions) {
  const known = await knownNamesOf(req)
  const result: IntakeResult = await readIntake(req, body, { knownOutlets: known.outlets, options })
  const { pieces } = JSON.parse(Buffer.from(result.json).toString()) as { pieces: Piece[] }
  const warnings = [...saidOf(req, result.warnings), ...warningsOf(req, result.compared, known)]
  return { compared: result.compared, pieces, warnings }
}

function pieceAt(pieces: Piece[], place: number | undefined): Piece {
  const piece = pieces[place ?? 0]
  if (!piece || (place === undefined && pieces.length > 1)) {
    throw new InvalidRequest(
      `The source has ${pieces.length} articles: say which one in "piece", from 0.`,
      'piece',
    )
  }
  return piece
}

/** @throws AlreadyThere naming them */
async function refuseDuplicate(
  req: PayloadRequest,
  compared: IntakeResult['compared'][number] | undefined,
): Promise<void> {
  const duplicates = compared ? await findDuplicates(req, [compared]) : []
  if (duplicates.length > 0) {
    throw new AlreadyThere(duplicates)
  }
}

class AlreadyThere extends APIError<{ code: string; duplicates: object[] }> {
  constructor(found: IntakeDuplicate[]) {
    const duplicates = found.map(({ article, by }) => ({
      id: article.id,
      by,
      stage: article.stage,
    }))
    super('The article is at the desk already.', 409, { code: 'duplicate', duplicates }, true)
    this.name = 'AlreadyThere'
  }
}

async function write(req: PayloadRequest, piece: Piece, values: z.output<typeof overrides>) {
  const body = bodyOf({ overrides: values ?? {}, piece })
  const { piece: corrected } = await runIntake(req, 'article', body)
  return writePiece(req, { piece: corrected, stage: 'drafted' })
}
