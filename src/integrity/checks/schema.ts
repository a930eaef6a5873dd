// Reports missing and changed objects of the database.
import type { Issue } from '../issue.ts'
import type { SchemaFault } from '../schema/compare.ts'

import { repairByCommand } from '../issue.ts'
import { isLost } from '../schema/compare.ts'

export function schemaIssue(fault: SchemaFault): Issue {
  const { name, isMissing, kind } = fault
  return {
    id: name,
    article: null,
    code: isMissing ? 'schema-missing' : 'schema-changed',
    collection: 'database',
    message: isMissing
      ? `The ${kind} is missing.`
      : `The ${kind} is not as the migrations make it.`,
    repair: isLost(fault)
      ? 'What it held is lost: restore a backup.'
      : `${repairByCommand}. If it stays, the log says which rows contradict it.`,
    repairable: !isLost(fault),
    title: name,
  }
}
