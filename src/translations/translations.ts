// What the plugin says, in the languages of the admin panel that we speak.
import { deskWords } from './desk.ts'
import { mailWords } from './mail.ts'
import { refusalSentences, workflowWords } from './refusals.ts'

/** Merged below the translations of the app, which may reword them: `offprint:refusals:…`, `offprint:desk:…`, `offprint:mail:…`. */
export const translations = {
  de: {
    offprint: {
      desk: deskWords.de,
      mail: mailWords.de,
      refusals: refusalSentences.de,
      words: workflowWords.de,
    },
  },
  en: {
    offprint: {
      desk: deskWords.en,
      mail: mailWords.en,
      refusals: refusalSentences.en,
      words: workflowWords.en,
    },
  },
}
