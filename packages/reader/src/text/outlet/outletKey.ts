import { remembered } from '../words/remembered.ts'

/** What of a name tells it from others: letters and digits, without the article. */
export const keyOf = remembered((name) =>
  name
    .replace(/^the /iu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase(),
)
