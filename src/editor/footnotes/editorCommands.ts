// The commands that toolbar, menus and keys give to an editor.
import { createCommand } from '@payloadcms/richtext-lexical/lexical'

export const insertFootnoteCommand = createCommand<undefined>('INSERT_FOOTNOTE')
/** Opens the list of notes that can be referred to again. */
export const chooseFootnoteCommand = createCommand<undefined>('CHOOSE_FOOTNOTE')
