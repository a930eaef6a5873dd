// The device of a session: what is taken of a user agent, and how a page names it.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { deviceOf } from '../../../../src/app/accounts/device.ts'
import { SessionText } from '../../../../src/app/accounts/SessionText.client.tsx'
import { de } from '../../../../src/app/languages/de.ts'
import { en } from '../../../../src/app/languages/en.ts'
import { fr } from '../../../../src/app/languages/fr.ts'

const safari = '(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

describe('a user agent', () => {
  it.each([
    [gecko('X11; Linux x86_64; rv:140.0'), 'Firefox', 'Linux'],
    [webKit('Windows NT 10.0; Win64; x64', 'Chrome/140.0 Safari/537.36'), 'Chrome', 'Windows'],
    [webKit('iPhone; CPU iPhone OS 18_1 like Mac OS X', safari), 'Mobile Safari', 'iOS'],
    ['Mozilla/5.0 (X11; <b>Linux</b>)', null, 'Linux'],
    [`${gecko('X11; Linux')}${'a'.repeat(100_000)}`, 'Firefox', 'Linux'],
  ])('%j', async (agent, browser, system) => {
    expect(await deviceOf(agent)).toEqual({ browser, system })
  })

  it.each([null, '', 'curl/8.5.0', '<script>alert(1)</script>'])(
    'of a program names none: %j',
    async (agent) => {
      expect(await deviceOf(agent)).toBeNull()
    },
  )

  it('has no name that is longer than what is kept, whatever it says', async () => {
    const device = await deviceOf(`Mozilla/5.0 (X11) ${'Long'.repeat(20)}Browser/1.0`)
    expect((device?.browser ?? '').length).toBeLessThanOrEqual(40)
  })
})

describe('the text of a session', () => {
  const dates = { createdAt: '2026-12-01T09:05:00Z', expiresAt: '2026-12-01T11:05:00Z' }
  const textOf = (language: 'de' | 'en' | 'fr', device: Parameters<typeof render>[1]) =>
    render(language, device).replaceAll(/<[^>]+>/g, ' ')

  it.each([
    ['de', 'Firefox auf Linux', /Angemeldet 1\. Dez\. 2026/],
    ['en', 'Firefox on Linux', /Signed in 1 Dec 2026/],
    ['fr', 'Firefox sur Linux', /Connexion le 1 déc\. 2026/],
  ] as const)('in %s', (language, name, began) => {
    const text = textOf(language, { browser: 'Firefox', system: 'Linux' })
    expect(text).toContain(name)
    expect(text).toMatch(began)
  })

  it('names what is known, and says where nothing is', () => {
    expect(textOf('en', { browser: null, system: 'Linux' })).toMatch(/^ +Linux +Signed in/)
    expect(textOf('de', null)).toContain('Unbekanntes Gerät')
  })

  it('has a device as text alone', () => {
    const html = render('en', { browser: '<img src=x>', system: 'Linux' })
    expect(html).toContain('&lt;img src=x&gt; on Linux')
  })

  function render(
    language: 'de' | 'en' | 'fr',
    device: { browser: null | string; system: null | string } | null,
  ): string {
    const words: Record<string, string> = { de, en, fr }[language]
    const t = (key: string, values: object = {}) =>
      Object.entries(values).reduce(
        (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
        words[key.replace('app:', '')] ?? key,
      )
    const session = { ...dates, device, isCurrent: false }
    return renderToStaticMarkup(<SessionText i18n={{ language, t }} session={session} />)
  }
})

function gecko(system: string): string {
  return `Mozilla/5.0 (${system}) Gecko/20100101 Firefox/140.0`
}

function webKit(system: string, rest: string): string {
  return `Mozilla/5.0 (${system}) AppleWebKit/605.1 ${rest}`
}
