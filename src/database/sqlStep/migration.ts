// The text of a migration with the SQL step, as it is now and with the names of this app.
import type { Payload } from 'payload'

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { requireOptions } from '../../options.ts'
import { nameTextsOf } from '../names.ts'
import { sqlStatements } from './run.ts'
import { dropStatements, sqlVersion } from './statements.ts'

export interface MigrationText {
  downSQL: string
  imports: string
  upSQL: string
}

function run(list: string): string {
  return [`for (const statement of ${list}) {`, '  await db.execute(sql.raw(statement))', '}'].join(
    '\n',
  )
}

/** For the second and later versions, `down` leaves everything: the version before works with it. */
export function migrationOf(payload: Payload): MigrationText {
  const isLater = hasMigration(payload)
  const down = isLater
    ? []
    : dropStatements(nameTextsOf(payload), requireOptions(payload).databaseSchema)
  return {
    downSQL: isLater ? '// The version before works with what is there.' : run('downStatements'),
    imports: [
      `// ${marker}, version ${sqlVersion}.`,
      listOf('statements', sqlStatements(payload)),
      ...(isLater ? [] : [listOf('downStatements', down)]),
    ].join('\n'),
    upSQL: run('statements'),
  }
}

const marker = 'The SQL step of Offprint'

function hasMigration({ db: { migrationDir } }: Payload): boolean {
  const files = existsSync(migrationDir) ? readdirSync(migrationDir) : []
  return files
    .filter((name) => /\.[jt]s$/.test(name))
    .some((name) => readFileSync(path.join(migrationDir, name), 'utf8').includes(marker))
}

function listOf(name: string, statements: string[]): string {
  return `const ${name} = [\n${statements.map((one) => `  ${literal(one)},\n`).join('')}]\n`
}

/** Of a template, so that its lines can be read. */
export function literal(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)}\``
}
