// What the API says of pictures, and how the page asks for some of them.
import type { ListedPicture, PictureGroups } from '../../workflow/pictureRights/pictures.ts'
import type { Settled } from '../../workflow/pictureRights/settlePictures.ts'

export type { ListedPicture, PictureGroups, Settled }

export interface PicturePage {
  docs: ListedPicture[]
  nextCursor: ListedPicture['id'] | null
}

export const filterNames = ['alt', 'credit', 'import', 'outlet', 'q', 'rights'] as const

/** As the API calls its parameters; an empty value means those without. */
export type Filter = Partial<Record<(typeof filterNames)[number], string>>

/** As the app calls them. */
export type RightsLabels = { label: string; value: string }[]
