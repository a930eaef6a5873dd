// The roles that lines have in a file of articles.

/** What a line is in its article. `other` lines are no part of it: buttons, names of sections, disclaimers. */
export type LineRole =
  | 'above-byline'
  | 'above-date'
  | 'above-other'
  | 'byline'
  | 'caption'
  | 'date'
  | 'figure'
  | 'footnote'
  | 'footnote-label'
  | 'heading'
  | 'interruption'
  | 'note'
  | 'other'
  | 'paragraph'
  | 'standfirst'
  | 'tail-byline'
  | 'tail-date'
  | 'tail-other'
  | 'title'
