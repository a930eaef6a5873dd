// Says the words of the desk and of its mail in a language; in English where we do not speak it.
import type { DeskWord } from './desk.ts'
import type { MailWord } from './mail.ts'

import { deskWords } from './desk.ts'
import { mailWords } from './mail.ts'

/** What is needed to say something: the words, and the language of dates and numbers. */
export interface Words {
  locale: string
  say: (word: DeskWord, values?: Record<string, string>) => string
}

export interface MailWords extends Words {
  sayMail: (word: MailWord, values?: Record<string, string>) => string
}

/** What a language has of our translations: an app may support one that we do not speak, or reword ours. */
interface Ours {
  offprint?: {
    desk?: Partial<Record<DeskWord, string>>
    mail?: Partial<Record<MailWord, string>>
  }
}

interface Speaker {
  language: string
  translations?: object
}

export function deskWordsIn({ language, translations }: Speaker): Words {
  const { desk } = (translations as Ours | undefined)?.offprint ?? {}
  const sentences = { ...deskWords.en, ...desk }
  return { locale: desk ? language : 'en', say: (word, values) => fill(sentences[word], values) }
}

export function mailWordsIn(speaker: Speaker): MailWords {
  const { mail } = (speaker.translations as Ours | undefined)?.offprint ?? {}
  const sentences = { ...mailWords.en, ...mail }
  return { ...deskWordsIn(speaker), sayMail: (word, values) => fill(sentences[word], values) }
}

function fill(sentence: string, values: Record<string, string> = {}): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
}
