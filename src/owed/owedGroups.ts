// The groups of what is owed, and their kinds in the answers of the API. Apart from `classify`: the browser needs no rules,
// nor the words in which they refuse.

/** An article's place in the backlog: what is to be done with it next. */
export const owedGroups = [
  'ready',
  'needs-work',
  'waiting',
  'soon',
  'scheduled',
  'held',
  'held-back',
] as const
export type OwedGroup = (typeof owedGroups)[number]

/** In the order in which they are shown. */
export const kinds = ['owed', 'soon', 'blocked', 'scheduled', 'heldBack'] as const
