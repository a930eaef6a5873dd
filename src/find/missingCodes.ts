// What an article can lack, so that it is not on the blog.

/** Codes of refusals. */
export const missingCodes = [
  'author-missing',
  'body-missing',
  'byline-missing',
  'embargoed',
  'evidence-missing',
  'footnotes-broken',
  'held-back',
  'image-rights-missing',
  'note-missing',
  'outlet-date-in-future',
  'outlet-date-missing',
  'outlet-missing',
  'permission-missing',
  'sign-off-missing',
  'sign-off-stale',
] as const
export type MissingCode = (typeof missingCodes)[number]
