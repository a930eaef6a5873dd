// An article as an export writes it: everything of it that is text, whoever may read it.
import type { PostSummary } from '../../blog/post.ts'
import type { Mode } from '../../domain/terms.ts'
import type { Stage } from '../../domain/transitions.ts'

export interface ExportedPicture {
  alt: string
  caption: string
  credit: string
  /** Name of the file; null for a caption without a picture. */
  file: null | string
}

export interface ExportedArticle extends Pick<
  PostSummary,
  | 'authors'
  | 'kind'
  | 'language'
  | 'original'
  | 'outlet'
  | 'series'
  | 'standfirst'
  | 'title'
  | 'topics'
  | 'updatedAt'
> {
  acknowledgements: string[]
  /** The document, with pictures as `{ url, alt }`; null where it is none, or may not be read. */
  body: unknown
  bylineText: string[]
  dateline: null | string
  /** The first words, where no more may be read. */
  excerpt: null | string
  id: string
  leadImage: ExportedPicture | null
  /** How it is on the blog; null where it is not. */
  mode: Mode | null
  note: unknown
  /** Address on the blog; null where it is not there. */
  path: null | string
  /** The day on which it was put on the blog; null where that is unknown. */
  republishedOn: null | string
  slug: string
  stage: Stage
  /** The slug of the original that it translates; absent where there is none, or it may not be known. */
  translationOf?: null | string
}
