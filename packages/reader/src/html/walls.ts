// What stands in place of a text: a paywall, a question about cookies, a check of the browser, a program.
import type { MessageCode } from '../messages.ts'

import { wordsIn } from '../accounting/words.ts'
import { wordsOf } from '../document/fromHTML/dom.ts'

/** Of a page that says that its text is for subscribers, or asks for something: so many words are more than a beginning. */
const fewestWords = 250

/** What sites write where the text ends for those who have not paid. */
const forSubscribers = new RegExp(
  [
    String.raw`(?:this|the) (?:article|content|post|story|essay) is (?:(?:available|only|exclusively) ){0,3}(?:for|to) (?:paid |paying |our |premium )*(?:subscribers|members)`,
    String.raw`(?:subscribe|sign up|log in|sign in|register|join|become a (?:member|subscriber))(?: now| today)? to (?:continue|keep|finish|read (?:the (?:rest|full)|this|more|on)|unlock|get (?:full )?access)`,
    String.raw`(?:to )?(?:continue reading|read the (?:full|rest of the|whole) (?:article|story|post)),? (?:please )?(?:subscribe|log in|sign in|register|become)`,
    String.raw`you(?:['’]ve| have) (?:reached|read) (?:your|all) .{0,40}(?:free|limit)`,
    String.raw`(?:dieser|der) (?:artikel|beitrag|text|inhalt) ist (?:nur |exklusiv )?(?:für|den) (?:unsere |registrierten? )?(?:abonnent|leser mit|mitglieder)`,
    String.raw`(?:jetzt )?(?:weiterlesen|weiter lesen) mit .{2,30}|(?:jetzt )?(?:abonnieren|anmelden|abo abschließen) und weiterlesen|nur für abonnent`,
    String.raw`(?:cet |l['’])?article (?:est )?réservé (?:aux|à nos) abonnés|il (?:vous )?reste .{2,12} de cet article à (?:lire|découvrir)`,
    String.raw`(?:contenido|artículo) exclusivo para (?:suscriptores|socios)|suscríbete para (?:seguir|continuar) leyendo`,
    String.raw`contenuto riservato agli abbonati|conteúdo exclusivo para assinantes|dit artikel is (?:alleen|exclusief) voor (?:abonnees|leden)`,
  ].join('|'),
  'iu',
)

/** What the page of a program or of a guard says. */
const walls: [RegExp, MessageCode][] = [
  [
    /just a moment|checking (?:if the site connection|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|access denied|attention required|captcha|bestätigen sie, dass sie (?:ein mensch|kein roboter)|enable javascript and cookies to continue/iu,
    'source-page-check',
  ],
  [
    /(?:enable|turn on|activate|requires?|needs?|without) java ?script|java ?script (?:is|must be|to be) (?:disabled|enabled|required|not)|java ?script (?:aktivieren|einschalten|ist deaktiviert)|activ(?:er|ez|ar|a|are) (?:le |el |o )?java ?script/iu,
    'source-page-script',
  ],
  [
    /(?:accept|agree|allow|consent|manage|reject|zustimm|akzeptier|ablehn|einwillig|refuser|aceptar|rechazar|accetta).{0,120}cookies?|cookies?.{0,120}(?:accept|agree|allow|consent|manage|reject|zustimm|akzeptier|ablehn|einwillig|refuser|aceptar|rechazar|accetta)/iu,
    'source-page-consent',
  ],
]

/** Words of a page that is only a wall, and of what is found in it. */
const mostOfPage = 150
const mostOfText = 60

/** Why a page has no text of an article, where it says so. */
export function wallIn(page: Element, article: Element | null): MessageCode | undefined {
  const words = wordsOf(article ?? page).slice(0, 3000)
  const notice = wordsOf(page.querySelector('noscript')).slice(0, 500)
  if (wordsIn(words).length > (article ? mostOfText : mostOfPage)) {
    return undefined
  }
  const said = article ? words : `${words} ${notice}`
  return walls.find(([pattern]) => pattern.test(said))?.[1]
}

/** Whether a page says that it shows its text to subscribers only: in data, or where the text ends. */
export function isPaywalled(document: Document): boolean {
  const tier = document
    .querySelector('meta[property="article:content_tier"], meta[name="article:content_tier"]')
    ?.getAttribute('content')
  return (
    /^(?:locked|premium)$/i.test(tier ?? '') ||
    [...document.querySelectorAll('script[type="application/ld+json"]')]
      .slice(0, 30)
      .some((script) => /"isAccessibleForFree"\s*:\s*"?false"?/i.test(script.textContent ?? '')) ||
    saysSo(document.body)
  )
}

const lines = 'p, h2, h3, h4, div, span, strong, section'

function saysSo(body: Element): boolean {
  return [...body.querySelectorAll(lines)]
    .slice(0, 10_000)
    .some(
      (one) =>
        one.childElementCount < 4 &&
        (one.textContent ?? '').length < 300 &&
        one.closest('nav, footer, aside, header, template') === null &&
        forSubscribers.test(wordsOf(one)),
    )
}

export function isBeginning(article: Element): boolean {
  return wordsIn(wordsOf(article)).length < fewestWords
}
