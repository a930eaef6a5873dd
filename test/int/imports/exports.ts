// Exports of blogs, and their upload.
import { expect } from 'vitest'

import type { Run } from '../../../src/admin/Imports/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { runImports } from '../../../src/import/run/runner.ts'

export interface Post {
  /** `YYYY-MM-DD`; of the day, at ten. */
  day?: string
  html?: string
  status?: 'draft' | 'published'
  title: string
}

/** Posts that say where they appeared first, unless they have another text. */
export function ghostExport(posts: Post[]): Buffer {
  const rows = posts.map(({ day = '2020-03-01', html, status = 'published', title }) => ({
    id: slugOf(title),
    slug: slugOf(title),
    type: 'post',
    html:
      html ??
      `<p><em>This article first appeared in The Harbour Review on 2 March 2020.</em></p><p>The text of ${title} has some words of its own.</p>`,
    published_at: `${day}T10:00:00.000Z`,
    status,
    title,
  }))
  const authors = posts.map(({ title }) => ({
    id: `a-${slugOf(title)}`,
    author_id: 'ada',
    post_id: slugOf(title),
  }))
  const data = {
    posts: rows,
    posts_authors: authors,
    users: [{ id: 'ada', name: 'Ada Lind', slug: 'ada' }],
  }
  return Buffer.from(JSON.stringify({ db: [{ data, meta: { version: '5.0.0' } }] }))
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(/\W+/g, '-')
}

/** @returns the id of the run */
export async function beginRun(
  desk: Desk,
  token: string,
  name: string,
  size: number,
): Promise<string> {
  const { body, status } = await desk.rest<{ doc: { id: string } }>('POST', '/imports', {
    body: { name, size },
    token,
  })
  expect(status).toBe(201)
  return body.doc.id
}

export async function sendPart(
  desk: Desk,
  token: string,
  run: string,
  [part, bytes]: [part: number, bytes: Uint8Array],
): Promise<void> {
  const { status } = await desk.rest('PUT', `/imports/${run}/parts/${part}`, { bytes, token })
  expect(status).toBe(200)
}

/** Uploads a file, and has it read. */
export async function readFileOf(
  desk: Desk,
  token: string,
  file: Buffer,
  name = 'blog.json',
): Promise<string> {
  const run = await beginRun(desk, token, name, file.length)
  await sendPart(desk, token, run, [1, file])
  expect(await runImports(desk.payload)).toBe(true)
  return run
}

export async function runOf(desk: Desk, token: string, run: string): Promise<Run> {
  return (await desk.rest<Run>('GET', `/imports/${run}`, { token })).body
}

/** Starts a step of a run, and has it done. */
export async function doStep(
  desk: Desk,
  token: string,
  run: string,
  step: 'start' | 'undo',
): Promise<Run> {
  const { status } = await desk.rest('POST', `/imports/${run}/${step}`, { body: {}, token })
  expect(status).toBe(200)
  expect(await runImports(desk.payload)).toBe(true)
  return runOf(desk, token, run)
}
