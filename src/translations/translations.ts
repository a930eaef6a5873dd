// What the plugin says, in the languages of the admin panel that we speak.
import { deskWords } from './desk.ts'
import { refusalSentences, workflowWords } from './refusals.ts'

/** Merged below the translations of the app, which may reword them: `offprint:refusals:…`, `offprint:desk:…`. */
export const translations = {
  de: {
    offprint: {
      desk: deskWords.de,
      refusals: refusalSentences.de,
      words: workflowWords.de,
    },
  },
  en: {
    offprint: {
      desk: deskWords.en,
      refusals: refusalSentences.en,
      words: workflowWords.en,
    },
  },
}
