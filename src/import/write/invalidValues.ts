// Values of a planned article that its fields would refuse, by the config of the app: a dry run finds them, too.
import type { FlattenedField, PayloadRequest } from 'payload'

import type { PlannedArticle } from './plan.ts'

import { slugsOf } from '../../options.ts'
import { inEnglish } from '../../translations/translator.ts'
import { valueFaults } from '../../validation/invalidValues.ts'
import { type Doubt, doubt } from './doubts.ts'
import { plainFields } from './writeArticle.ts'

type Values = Record<string, unknown>

/** Nothing is read from the database. */
export async function invalidValues(
  req: PayloadRequest,
  planned: PlannedArticle,
): Promise<Doubt[]> {
  const collection = req.payload.collections[slugsOf(req.payload).articles]
  const flattenedFields = collection?.config.flattenedFields ?? []
  const data: Values = plainFields(planned)
  const faults = valueFaults(req.payload, flattenedFields, data)
  const doubts = faults.map(({ path, sentence }) => invalid(path, inEnglish(sentence)))
  for (const field of flattenedFields.filter(({ name }) => isGiven(data[name]))) {
    const reason = faults.length > 0 ? true : await validate(req, field, data)
    if (typeof reason === 'string') {
      doubts.push(invalid(field.name, reason))
    }
  }
  // A missing title is a question of its own.
  return doubts.filter(({ field }) => field !== 'title' || planned.piece.title.trim() !== '')
}

function invalid(field: string, reason: string): Doubt {
  return doubt('value-invalid', field, { field, reason })
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

async function validate(
  req: PayloadRequest,
  field: FlattenedField,
  data: Values,
): Promise<string | true> {
  const check = 'validate' in field ? (field.validate as Check | undefined) : undefined
  const setting = { data, event: 'submit', operation: 'create', path: [field.name], req }
  const others = {
    blockData: {},
    overrideAccess: true,
    preferences: { fields: {} },
    siblingData: data,
  }
  return check ? check(data[field.name], { ...field, ...setting, ...others }) : true
}

type Check = (value: unknown, options: object) => Promise<string | true> | string | true
