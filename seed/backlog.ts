// Imports the export of a blog with a report: what would happen, or what happened, by outlet, year and question.
import type { BacklogReader, ImportedItem } from 'offprint/import'
import type { Payload } from 'payload'

import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { importBacklog, toReport } from 'offprint/import'

import { showProgress } from './progress.ts'
import { csvHead, csvLine } from './report/csv.ts'
import { BacklogSummary } from './report/summary.ts'

export interface BacklogOptions {
  /** Of the posts on the blog: with the end of their old address, or made of their title. */
  addresses: 'new' | 'old'
  /** Of what has none in its source. */
  author?: string | undefined
  backlog: BacklogReader
  isDry: boolean
  /** Prints JSON instead of the report. */
  json: boolean
  name: string
  /** Null: a dry run without a database. */
  payload: null | Payload
  /** Whether pictures are fetched. */
  pictures: boolean
  /** A file for one line an item. */
  report?: string | undefined
  /** Writes without asking. */
  yes: boolean
}

/** Exit codes: 0 all articles are there, or would be; 1 some are not. On a terminal it asks before it writes. */
export async function seedBacklog(options: BacklogOptions): Promise<number> {
  const { backlog, isDry, json, yes } = options
  try {
    const asks = !isDry && !json && !yes && process.stdin.isTTY
    if (asks && !(await isWanted(await pass({ ...options, isDry: true })))) {
      return 0
    }
    return (await pass(options)).isComplete ? 0 : 1
  } finally {
    await backlog.close()
  }
}

async function isWanted(summary: BacklogSummary): Promise<boolean> {
  const { changed, fills, new: fresh } = summary.counts
  const count = changed + fills + fresh
  if (count === 0) {
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`Import ${count} articles? [y/N] `)
  terminal.close()
  return /^y(?:es)?$/i.test(answer.trim())
}

/** Reads the backlog once, and prints what became of it. */
async function pass(options: BacklogOptions): Promise<BacklogSummary> {
  const { name, addresses, author, backlog, isDry, json, payload, pictures, report } = options
  const summary = new BacklogSummary()
  const progress = showProgress(process.stderr)
  const lines: string[] = []
  if (json) {
    await write('{"pieces":[')
  }
  let done = 0
  for await (const item of importBacklog({
    addresses,
    author,
    backlog,
    isDry,
    payload,
    pictures,
  })) {
    done += 1
    summary.add(item)
    lines.push(...(report ? [csvLine(item)] : []))
    progress.step(done, Math.max(done, backlog.counted), item.piece?.title ?? item.place)
    if (json && item.piece) {
      await write(`${summary.pieces > 1 ? ',' : ''}\n${JSON.stringify(described(item))}`)
    }
  }
  progress.stop()
  if (report) {
    await writeFile(report, [csvHead, ...lines, ''].join('\r\n'))
  }
  await write(json ? endOf(backlog, summary) : `${summary.render(name, isDry).join('\n')}\n`)
  return summary
}

/** What was read, and what it became. */
function described({ piece, ...item }: ImportedItem) {
  return { ...piece, import: item }
}

function endOf({ site, system, warnings }: BacklogReader, summary: BacklogSummary): string {
  const { warnings: said } = toReport({ pieces: [], unplaced: [], warnings })
  const { counts, others } = summary
  const rest = {
    counts,
    others,
    outlets: summary.outlets(),
    site,
    system,
    unplaced: [],
    warnings: said,
  }
  return `],${JSON.stringify(rest).slice(1)}\n`
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) {
    await once(process.stdout, 'drain')
  }
}
