// `npm run export -- TARGET [--format bundle|wxr|html] [--public]`: everything out, as a folder or a zip.
// Exit codes: 0 no problems, 1 failed, 2 bad arguments, or a target that is there already.
import type { ExportFile } from 'offprint/export'
import type { Payload } from 'payload'

import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import { CommandError } from './bootstrap/errors.mjs'
import { refuseUnmigrated } from './checkMigrations.ts'
import { openPayload } from './openPayload.ts'
import { runMain } from './runMain.ts'

const usage = 'npm run export -- TARGET [--format bundle|wxr|html] [--public]'
const formats = ['bundle', 'html', 'wxr'] as const

const leftOutOfFiles =
  'Not in it, because it needs a server: search, subscribing by mail, files of citations, embeds and webmentions.'

interface Arguments {
  format: (typeof formats)[number]
  isPublic: boolean
  target: string
}

runMain(main, 1)

async function main(args: string[]): Promise<number> {
  const read = readArguments(args)
  if (typeof read === 'string') {
    console.error(`${read}\nUsage: ${usage}`)
    return 2
  }
  if (await isThere(read.target)) {
    console.error(`${read.target} is there already: name a new folder or file.`)
    return 2
  }
  const started = performance.now()
  await write(read)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Exported to ${read.target} in ${seconds} s.`)
  if (read.format === 'html') {
    console.log(leftOutOfFiles)
  }
  return 0
}

async function isThere(target: string): Promise<boolean> {
  const { isOccupied } = await import('offprint/export')
  const found = await stat(target).catch(() => null)
  return found !== null && (!found.isDirectory() || (await isOccupied(target)))
}

/** Under another name until it is whole. */
async function write({ target, ...wanted }: Arguments): Promise<void> {
  const { toFolder, toZip } = await import('offprint/export')
  const payload = await openPayload({ isQuiet: true })
  await refuseUnmigrated(payload)
  const draft = `${target}.part`
  await rm(draft, { force: true, recursive: true })
  try {
    const files = await filesOf(payload, wanted)
    if (target.endsWith('.xml')) {
      const { value } = (await files.next()) as { value: ExportFile }
      await pipeline(value.content, createWriteStream(draft))
    } else {
      await (target.endsWith('.zip')
        ? pipeline(toZip(files), createWriteStream(draft))
        : toFolder(draft, files))
    }
    await rm(target, { force: true, recursive: true })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true, recursive: true })
    throw error
  }
}

async function filesOf(
  payload: Payload,
  { format, isPublic }: Omit<Arguments, 'target'>,
): Promise<AsyncGenerator<ExportFile>> {
  const { bundleFiles, staticFiles, wordPressFiles } = await import('../src/app/exportFiles.ts')
  switch (format) {
    case 'bundle':
      return bundleFiles(payload, { isPublic })
    case 'html':
      return staticFiles(payload, (await import('./readFonts.ts')).readFonts())
    case 'wxr':
      return wordPressFiles(payload, { isPublic })
  }
}

/** A sentence where they cannot be used. */
function readArguments(args: string[]): Arguments | string {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      args,
      options: { format: { type: 'string' }, public: { type: 'boolean' } },
    })
    const [target, ...rest] = positionals
    const format = formats.find((one) => one === (values.format ?? 'bundle'))
    if (!target || rest.length > 0 || (target.endsWith('.xml') && format !== 'wxr')) {
      return 'Name one folder, or one file that ends in .zip (of wxr also .xml).'
    }
    return format
      ? {
          format,
          isPublic: values.public === true,
          target: path.resolve(process.env.INIT_CWD ?? process.cwd(), target),
        }
      : `The format ${values.format} is not known.`
  } catch (error) {
    throw error instanceof TypeError ? new CommandError(`${error.message}\nUsage: ${usage}`) : error
  }
}
