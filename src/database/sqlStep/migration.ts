// The text of a migration with the SQL step, with the names of this app: what is new since its earlier migrations.
import type { Payload } from 'payload'

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { nameTextsOf } from '../names.ts'
import { sqlStatements } from './run.ts'
import { dropStatements, sqlVersion, type Step } from './statements.ts'

interface MigrationText {
  downSQL: string
  imports: string
  upSQL: string
}

/**
 * The first one makes everything; each later one what is new since the version before.
 * @param step what it leads to: this version.
 * @returns null where nothing is new.
 */
export function migrationOf(
  payload: Payload,
  step: Omit<Step, 'after'> = {},
): MigrationText | null {
  const { version = sqlVersion } = step
  const after = writtenVersion(payload)
  return after >= version ? null : textOf(payload, after, { ...step, after, version })
}

/** Everything once more, where nothing is new but something is missing: what is there stays. */
export function repairOf(payload: Payload): MigrationText {
  return textOf(payload, writtenVersion(payload), { version: sqlVersion })
}

function textOf(payload: Payload, before: number, step: { version: number } & Step): MigrationText {
  const down = dropStatements(nameTextsOf(payload))
  const isFirst = before === 0
  const since = step.after ? `: what is new since version ${step.after}` : ''
  return {
    downSQL: isFirst ? run('downStatements') : '// The version before works with what is there.',
    imports: [
      `// ${marker}, version ${step.version}${since}.`,
      listOf('statements', sqlStatements(payload, step)),
      ...(isFirst ? [listOf('downStatements', down)] : []),
    ].join('\n'),
    upSQL: run('statements'),
  }
}

const marker = 'The SQL step of Offprint'

/** The highest one in the migrations of the app; 0 if there is none. */
function writtenVersion({ db: { migrationDir } }: Payload): number {
  const files = existsSync(migrationDir) ? readdirSync(migrationDir) : []
  const versions = files
    .filter((name) => /\.[jt]s$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(migrationDir, name), 'utf8')
      return [...text.matchAll(new RegExp(`${marker}, version (\\d+)`, 'g'))]
    })
    .map(([, version]) => Number(version))
  return Math.max(0, ...versions)
}

function run(list: string): string {
  return [`for (const statement of ${list}) {`, '  await db.execute(sql.raw(statement))', '}'].join(
    '\n',
  )
}

function listOf(name: string, statements: string[]): string {
  return `const ${name} = [\n${statements.map((one) => `  ${literal(one)},\n`).join('')}]\n`
}

/** Of a template, so that its lines can be read. */
export function literal(text: string): string {
  return `\`${text.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)}\``
}
