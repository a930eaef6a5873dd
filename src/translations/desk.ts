export type { DeskWord } from './languages.ts'
