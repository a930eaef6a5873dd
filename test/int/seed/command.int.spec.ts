import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { formatError } from '../../../scripts/bootstrap/errors.mjs'
import { readFiles } from '../../../seed/readFiles.ts'
import { root } from '../../helpers/root.ts'
import { runHere } from '../../helpers/runHere.ts'

const post = 'A new article for the Evening Tide on ferries.\n\nWhat the ferries carry\n\n'
const text = 'The ferries carry more than people. They carry the news of the islands.\n'

const files: Record<string, string | Uint8Array> = {
  'binary.txt': new Uint8Array([65, 0, 1, 2, 255, 0, 66]),
  'empty.txt': '',
  'facts.json': '{ "pieces": [{ "title": "What the ferries carry", "outletDate": "nope" }] }',
  'good.txt': post + text,
  'huge.txt': text.repeat(720_000),
  'no-note.txt': 'Only a text.\n\nAnd some more of it.\n',
}
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-seed-'))
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content)
  }
})
afterAll(() => rmSync(folder, { force: true, recursive: true }))

async function seed(...args: string[]) {
  const child = spawn('npm', ['run', '-s', 'seed', '--', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', INIT_CWD: folder },
  })
  const output = { err: '', out: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...output }
}

describe('npm run seed', () => {
  it('prints only JSON, and needs no database, with --dry-run --json', async () => {
    const { code, err, out } = await seed(path.join(folder, 'good.txt'), '--dry-run', '--json')
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out) as { pieces: object[]; unplaced: object[] }
    expect(report.unplaced).toEqual([])
    expect(report.pieces).toMatchObject([
      {
        authors: expect.any(Array),
        bylineText: [],
        captions: [],
        footnotes: [],
        headings: [],
        kind: 'op-ed',
        lines: [1, 5],
        note: ['A new article for the Evening Tide on ferries.'],
        outlet: 'Evening Tide',
        paragraphs: [text.trim()],
        proposals: expect.any(Array),
        standfirst: [],
        title: 'What the ferries carry',
      },
    ])
  })

  it.each([
    [['missing.txt'], 'File not found'],
    [['good.txt', 'empty.txt'], 'One source at a time'],
    [['good.txt', '--nonsense'], '--nonsense'],
  ])('exits with code 2 and one line for %o', async (args, says) => {
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : path.join(folder, arg)))
    const ended = await runHere('seed/index.ts', [...paths, '--dry-run', '--json'], {})
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(says)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    ['empty.txt', 'empty.txt:1: '],
    ['binary.txt', 'binary.txt:1: '],
    ['no-note.txt', 'no-note.txt:1: '],
    ['huge.txt', 'huge.txt:1: '],
  ])('reports %s as unreadable in one line', async (file, says) => {
    const error = await readFiles(path.join(folder, file), undefined).catch(formatError)
    expect(error).toContain(says)
    expect(String(error).trim().split('\n')).toHaveLength(1)
  })

  it('reports each unreadable file of a folder, and reads the others', async () => {
    const { corpus, unreadable } = await readFiles(folder, undefined)
    expect(corpus.pieces.map(({ title }) => title)).toEqual(['What the ferries carry'])
    expect(unreadable.map((line) => line.split(':')[0])).toEqual([
      'binary.txt',
      'empty.txt',
      'huge.txt',
      'no-note.txt',
    ])
  })

  it('reports which fact is invalid', async () => {
    const [good, facts] = [path.join(folder, 'good.txt'), path.join(folder, 'facts.json')]
    await expect(readFiles(good, facts)).rejects.toThrow(
      'facts.json: pieces[0].outletDate is "nope"',
    )
  })
})
