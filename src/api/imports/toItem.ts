// An item of an import run as the API answers it.
import type { MessageCode } from 'offprint-reader'

import type { ListedItem } from '../../import/run/items.ts'
import type { Translator } from '../../translations/translator.ts'

import { languages, type Sentence } from '../../translations/languages.ts'

/** Doubts and problems get their sentences in the language of the request. */
export function toItem(item: ListedItem, translate: Translator) {
  const { doubts, leftOut, message, ...rest } = item
  return {
    ...rest,
    doubts: doubts.map((one) => ({ ...one, message: doubtText(one, translate) })),
    leftOut: leftOut.map(({ code, reason, text, values }) => ({
      reason,
      text: code ? `${text}: ${translate(code as MessageCode, values)}` : text,
    })),
    message:
      typeof message === 'string' || message === null
        ? message
        : translate(message.code, message.values),
  }
}

interface Coded {
  code: string
  message?: string
  values?: null | Record<string, string> | undefined
}

export function doubtText({ code, message, values }: Coded, translate: Translator): string {
  const isKnown = Object.hasOwn(languages.en.refusals, code)
  return isKnown ? translate(code as Sentence, values ?? {}) : (message ?? code)
}
