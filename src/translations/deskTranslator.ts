// Translates texts of the admin panel and of mails to a language, or to English if it is not supported. On the server.
import { inLanguageOf, isLanguage, type Language, type MailWord } from './languages.ts'
import { type AdminTranslator, fill, type I18n } from './sentTranslator.ts'

export interface MailTranslator extends AdminTranslator {
  translateMail: (word: MailWord, values?: Record<string, string>) => string
}

/** Our translations for a language: an app may support a language that we do not, or override texts. */
interface OwnTranslations {
  offprint?: { language?: string } & Partial<{ [K in 'desk' | 'mail']: Partial<Language[K]> }>
}

export function deskTranslator({ language, translations }: I18n): AdminTranslator {
  const { desk, language: spoken } = (translations as OwnTranslations | undefined)?.offprint ?? {}
  const sentences = { ...inLanguageOf(language).desk, ...desk }
  return {
    locale: spoken ?? (desk || isLanguage(language) ? language : 'en'),
    translate: (word, values) => fill(sentences[word], values),
  }
}

export function mailTranslator(i18n: I18n): MailTranslator {
  const { mail } = (i18n.translations as OwnTranslations | undefined)?.offprint ?? {}
  const sentences = { ...inLanguageOf(i18n.language).mail, ...mail }
  return { ...deskTranslator(i18n), translateMail: (word, values) => fill(sentences[word], values) }
}
