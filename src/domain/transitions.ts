// The table: which moves exist, who may make them, and what each needs.

export const stages = ['drafted', 'published-at-outlet', 'republished-on-blog'] as const
export type Stage = (typeof stages)[number]

export const roles = ['admin', 'editor', 'author'] as const
export type Role = (typeof roles)[number]

export type Need =
  | 'author'
  | 'body'
  | 'byline'
  | 'evidence'
  | 'footnotes'
  | 'note'
  | 'outlet'
  | 'outlet-date'
  | 'pictures'
  | 'reason'
  | 'sign-off'
  | 'terms'

export interface Move {
  /** Roles that may make it; an author only for their own articles. */
  by: readonly Role[]
  from: Stage
  needs: readonly Need[]
  to: Stage
}

const atOutlet: readonly Need[] = ['outlet', 'evidence', 'outlet-date', 'author']
const onBlog: readonly Need[] = [
  ...atOutlet,
  'note',
  'body',
  'byline',
  'footnotes',
  'terms',
  'pictures',
  'sign-off',
]

export const moves: readonly Move[] = [
  {
    by: ['admin', 'editor', 'author'],
    from: 'drafted',
    needs: atOutlet,
    to: 'published-at-outlet',
  },
  {
    by: ['admin', 'editor'],
    from: 'published-at-outlet',
    needs: onBlog,
    to: 'republished-on-blog',
  },
  {
    by: ['admin', 'editor'],
    from: 'republished-on-blog',
    needs: ['reason'],
    to: 'published-at-outlet',
  },
  { by: ['admin'], from: 'published-at-outlet', needs: ['reason'], to: 'drafted' },
  // A change of mode: in full what was an excerpt or a link, or the reverse.
  {
    by: ['admin', 'editor'],
    from: 'republished-on-blog',
    needs: onBlog,
    to: 'republished-on-blog',
  },
]

export function moveBetween(from: Stage, to: string): Move | undefined {
  return moves.find((move) => move.from === from && move.to === to)
}

export function movesFrom(from: Stage): Move[] {
  return moves.filter((move) => move.from === from)
}
