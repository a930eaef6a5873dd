// `npm run check:drift`: checks that the generated files and the migrations match the collections.
import type { Payload } from 'payload'

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

import config from '../payload.config.ts'
import { deskImportMapFile, renderDeskImportMap } from './deskImportMap.ts'
import { optionsPage, renderOptionsPage } from './docs/optionsPage.ts'

main().then(
  (drifted) => {
    drifted.forEach((line) => console.error(line))
    console.log(drifted.length === 0 ? 'No drift.' : `${drifted.length} out of date.`)
    process.exit(drifted.length === 0 ? 0 : 1)
  },
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)

async function main(): Promise<string[]> {
  const settled = await config
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { importMap } = settled.admin
  return [
    ...(await changed(settled.typescript.outputFile, 'generate:types', () =>
      generateTypes(settled, { log: false }),
    )),
    ...(await changed(importMap.importMapFile, 'generate:importmap', () =>
      generateImportMap(settled, { log: false }),
    )),
    ...outdatedDeskMap(),
    ...(await outdatedOptions()),
    ...(await missingMigration(payload)),
  ]
}

/** Generates in place, because the generators cannot write elsewhere, and restores the previous content. */
async function changed(
  file: string | undefined,
  command: string,
  generate: () => Promise<void>,
): Promise<string[]> {
  if (!file) {
    throw new Error(`The config does not say where ${command} writes.`)
  }
  const before = readFileSync(file, 'utf8')
  await generate()
  if (readFileSync(file, 'utf8') === before) {
    return []
  }
  writeFileSync(file, before)
  return [`${path.basename(file)} is out of date: npm run ${command}`]
}

function outdatedDeskMap(): string[] {
  return readFileSync(deskImportMapFile, 'utf8') === renderDeskImportMap()
    ? []
    : [`${path.basename(deskImportMapFile)} is out of date: npm run generate:importmap`]
}

async function outdatedOptions(): Promise<string[]> {
  return readFileSync(optionsPage, 'utf8') === (await renderOptionsPage())
    ? []
    : ['docs/plugin/options.md is out of date: npm run generate:docs']
}

async function missingMigration({ db }: Payload): Promise<string[]> {
  const kit = db as unknown as SchemaKit
  const { generateDrizzleJson, generateMigration } = kit.requireDrizzleKit()
  const newest = readdirSync(db.migrationDir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (!newest) {
    return ['There is no migration: npm run migrate:create']
  }
  const before: unknown = JSON.parse(readFileSync(path.join(db.migrationDir, newest), 'utf8'))
  const statements = await generateMigration(before, await generateDrizzleJson(kit.schema))
  return statements.map((statement) => `Not in a migration: ${statement}`)
}

/** The part of the adapter that Payload's migrate:create uses; it is missing in its public type. */
interface SchemaKit {
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<unknown>
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>
  }
  schema: unknown
}
