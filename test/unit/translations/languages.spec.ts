import { describe, expect, it } from 'vitest'

import { translations } from '../../../src/app/languages/languages.ts'
import { languages } from '../../../src/translations/languages.ts'
import { es } from '../../../src/translations/languages/es.ts'

type Texts = { [key: string]: ((value: never) => string) | string | Texts }

/** Every text by its path; what is filled in by a function is `{{value}}`. */
function textsOf(texts: Texts, parent = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const path = parent + key
    if (typeof value === 'object') {
      return textsOf(value, `${path}.`)
    }
    return [[path, typeof value === 'function' ? value('{{value}}' as never) : value]]
  })
}

function placeholders(text: string | undefined) {
  return [...(text ?? '').matchAll(/\{\{\w+\}\}/g)].flat().toSorted().join()
}

/** Those of the plugin and of the app. */
function allIn(language: keyof typeof languages): [path: string, text: string][] {
  const texts = { ...languages[language], app: translations[language].app }
  return textsOf(texts as unknown as Texts)
}

/** Texts that may be those of English. */
const shared =
  /^(?:app\.|desk\.(?:(?:intake|lacks)-|list-(?:title|total)|sign-in-code$)|footnotes\.undoKeys$|groups\.|labels\.|options\.|pages\.|words\.roles\.)|^mail\.subject-test$/
const english = new Map(allIn('en'))
const others = Object.keys(languages).filter((name) => name !== 'en') as (keyof typeof languages)[]

describe.each(others)('the texts in %j', (name) => {
  const texts = allIn(name)

  it('have the keys of English, and none is empty', () => {
    expect(texts.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the placeholders of English', () => {
    const wrong = texts.filter(
      ([path, text]) => placeholders(text) !== placeholders(english.get(path)),
    )
    expect(wrong).toEqual([])
  })

  it('are translated', () => {
    const same = texts.filter(([path, text]) => !shared.test(path) && english.get(path) === text)
    expect(same).toEqual([])
  })
})

it('pages in Spanish have the placeholders of English, and its own quotation marks', () => {
  const texts = textsOf(es.pages as unknown as Texts, 'pages.')
  const wrong = texts.filter(
    ([path, text]) => text === '' || placeholders(text) !== placeholders(english.get(path)),
  )
  expect(wrong).toEqual([])
  expect(texts.filter(([, text]) => /['"“”]/.test(text))).toEqual([])
})

describe('the texts in French', () => {
  const texts = allIn('fr')
  const withFault = (fault: RegExp) => texts.filter(([, text]) => fault.test(text))

  it('have no-break spaces before : ; ? ! … and within « »', () => {
    expect(withFault(/ [:;?!…»]|« |[^\s«(\d][?!;](?:\s|$)/)).toEqual([])
    expect(withFault(/[\p{L}\d}»]:(?:\s|$)/u)).toEqual([])
  })

  it('have typographic apostrophes and quotation marks', () => {
    expect(withFault(/['“”„]/)).toEqual([])
    expect(withFault(/"/).map(([path]) => path)).toEqual(['refusals.intake-body'])
  })

  it('do not elide before what is filled in', () => {
    // "de {{name}}" is wrong before "Anna": dates and times, and words of ours, begin with consonants.
    const elided = withFault(/\b(?:de|le|que|la) \{\{(?:author|by|name|names|outlet|title)\}\}/i)
    expect(elided).toEqual([])
  })
})
