// What a line of a source can be.

/** `note` is the introductory note ("First published in …"), `boilerplate` is left out. */
export const blockRoles = [
  'acknowledgements',
  'body',
  'boilerplate',
  'byline',
  'caption',
  'credit',
  'footnote',
  'heading',
  'note',
  'standfirst',
  'title',
] as const
