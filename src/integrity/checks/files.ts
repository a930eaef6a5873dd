// Checks the folder of the pictures: whether every file is there that a document names, and none that no document names.
// Not of pictures that an adapter of the app stores elsewhere.
import type { Payload } from 'payload'

import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { slugsOf } from '../../options.ts'
import { repairByCommand } from '../issue.ts'
import { ownTablesOf } from '../schema/expected.ts'

interface Picture {
  filename?: null | string
  id: ID
  sizes?: Record<string, { filename?: null | string } | undefined>
}

/** An upload writes its files before the row: younger ones may get theirs. In milliseconds. */
const youngest = 24 * 60 * 60_000

export async function checkFiles(payload: Payload, now: Date): Promise<Issue[]> {
  const folder = folderOf(payload)
  if (folder === undefined) {
    return []
  }
  const files = new Set(filesIn(folder))
  const named = new Set<string>()
  const issues: Issue[] = []
  await eachPicture(payload, (picture) => {
    const names = namesOf(picture)
    names.forEach((name) => named.add(name))
    const missing = names.filter((name) => !files.has(name))
    if (missing.length > 0) {
      issues.push(missingIssue(picture, missing))
    }
  })
  const orphans = [...files].filter((name) => !named.has(name))
  // In an app of somebody else, the folder may be used by other things.
  return ownTablesOf(payload)
    ? [...issues, ...orphans.filter((one) => isOld(folder, one, now)).map(orphanIssue)]
    : issues
}

/** Those that are still orphans, whatever else the issues are. */
export async function removeOrphans(payload: Payload, now: Date): Promise<void> {
  const folder = folderOf(payload)
  for (const { id, code } of await checkFiles(payload, now)) {
    if (folder !== undefined && code === 'file-orphaned') {
      rmSync(path.join(folder, String(id)), { force: true })
    }
  }
}

function missingIssue({ id, filename }: Picture, missing: string[]): Issue {
  return {
    id,
    article: null,
    code: 'file-missing',
    collection: 'media',
    message: `The picture has no file ${missing.join(', ')}.`,
    repair: 'Put the file back from a backup, or upload the picture again.',
    repairable: false,
    title: filename ?? '',
  }
}

function orphanIssue(name: string): Issue {
  return {
    id: name,
    article: null,
    code: 'file-orphaned',
    collection: 'media',
    message: 'No picture has this file: an upload was refused, or interrupted.',
    repair: repairByCommand,
    repairable: true,
    title: name,
  }
}

/** Undefined if Payload does not store the files itself. */
function folderOf(payload: Payload): string | undefined {
  const upload = payload.collections[slugsOf(payload).media]?.config.upload
  return !upload || upload.disableLocalStorage || !upload.staticDir
    ? undefined
    : path.resolve(upload.staticDir)
}

/** Without folders, and files whose name begins with a dot, which are no uploads. */
function filesIn(folder: string): string[] {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
  const entries = isThere ? readdirSync(folder, { withFileTypes: true }) : []
  return entries.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name)
}

function isOld(folder: string, name: string, now: Date): boolean {
  const found = statSync(path.join(folder, name), { throwIfNoEntry: false })
  return found !== undefined && now.getTime() - found.mtimeMs > youngest
}

async function eachPicture(payload: Payload, work: (picture: Picture) => void): Promise<void> {
  for (let isLast = false, page = 1; !isLast; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: slugsOf(payload).media,
      depth: 0,
      limit: 500,
      overrideAccess: true,
      page,
      sort: 'id',
    })
    docs.forEach((picture) => work(picture as unknown as Picture))
    isLast = !hasNextPage
  }
}

function namesOf({ filename, sizes }: Picture): string[] {
  const all = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  return all.filter((name) => typeof name === 'string')
}
