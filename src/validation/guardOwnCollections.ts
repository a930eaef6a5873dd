// Payload's own collections, such as the preferences of the admin panel, take only what can be stored and read again.
import type { CollectionBeforeOperationHook, Payload, PayloadRequest } from 'payload'

import { isTooDeep, maxLevels } from 'offprint-reader/document'

import type { PreferenceWrite } from '../database/adapter/patch.ts'
import type { ValueFault } from './invalidValues.ts'

import { InvalidValue } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { noVersions, readNoVersions } from './noVersions.ts'
import { checkValues, readData } from './validateData.ts'
import { isStorable } from './valueTypes.ts'

/** What a person prefers is a few columns and filters. In bytes of JSON. */
const largestPreference = 100_000

const preferences = 'payload-preferences'

/** Payload adds these collections after the plugins. */
export function guardOwnCollections({ collections }: Payload): void {
  for (const { config } of Object.values(collections)) {
    if (config.slug.startsWith('payload-')) {
      const { beforeOperation } = config.hooks
      config.access.readVersions = readNoVersions
      config.hooks.beforeOperation = [
        noVersions,
        readData,
        ...(config.slug === preferences ? [leaveUserToPayload] : []),
        checkValues,
        checkPreferenceOf,
        ...beforeOperation,
      ]
    }
  }
}

/** For writes that run no hooks. @throws InvalidValue */
export function checkPreference({ collection, data, req }: PreferenceWrite): void {
  if (collection === preferences) {
    refuseUnstorable(req, data.value)
  }
}

/** Payload fills it in from the request, whatever is sent: the admin panel sends it in another form. */
const leaveUserToPayload: CollectionBeforeOperationHook = ({ args }) => {
  const { data } = args as { data?: { user?: unknown } }
  delete data?.user
  return args
}

const checkPreferenceOf: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { data } = args as { data?: { value?: unknown } }
  if (collection.slug === preferences) {
    refuseUnstorable(req, data?.value)
  }
  return args
}

/** @throws InvalidValue */
function refuseUnstorable(req: Partial<PayloadRequest> | undefined, value: unknown): void {
  const fault = problemOf(value)
  if (fault) {
    const message = translatorFor(req ?? {})(fault, {
      bytes: String(largestPreference),
      levels: String(maxLevels),
    })
    throw new InvalidValue([{ message, path: 'value' }])
  }
}

function problemOf(value: unknown): null | ValueFault['sentence'] {
  if (value === undefined) {
    return null
  }
  if (isTooDeep(value)) {
    return 'invalid-depth'
  }
  if (Buffer.byteLength(JSON.stringify(value)) > largestPreference) {
    return 'invalid-size'
  }
  return isStorable(value) ? null : 'invalid-characters'
}
