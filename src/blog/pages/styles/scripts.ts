// Fonts, line height and emphasis of scripts other than Latin, Greek and Cyrillic: a page has what its text needs.
import { css } from '../css.ts'

interface Script {
  letters: RegExp
  styles: string
}

/** Neither has italics, and spaces between letters would tear the words apart. */
const rightToLeft = css`
  :lang(ar),
  :lang(fa),
  :lang(ur) {
    --serif: 'Source Serif 4', 'Noto Naskh Arabic', Amiri, 'Geeza Pro', 'Traditional Arabic', serif;
  }

  :lang(he),
  :lang(yi) {
    --serif: 'Source Serif 4', 'Noto Serif Hebrew', 'Times New Roman', serif;
  }

  :dir(rtl) {
    letter-spacing: 0;
  }

  .post:lang(ar),
  .post:lang(fa),
  .post:lang(ur) {
    font-size: 1.1em;
  }

  :is(p, li, blockquote, figcaption):dir(rtl) {
    line-height: 1.8;
  }

  :is(h1, h2, h3, h4):dir(rtl) {
    line-height: 1.45;
  }

  :is(em, i):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(yi)) {
    font-style: normal;
    font-weight: 600;
  }
`

/** Their quotation marks and dashes are as wide as a letter: the Latin typeface comes last. */
const chineseJapaneseKorean = css`
  :lang(zh) {
    --serif:
      'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', SimSun, serif;
  }

  :lang(zh-Hant),
  :lang(zh-HK),
  :lang(zh-TW) {
    --serif: 'Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC', PMingLiU, serif;
  }

  :lang(ja) {
    --serif: 'Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Noto Serif JP', 'Yu Mincho', serif;
  }

  :lang(ko) {
    --serif: AppleMyungjo, 'Nanum Myeongjo', 'Noto Serif CJK KR', 'Noto Serif KR', Batang, serif;
    word-break: keep-all;
  }

  :is(:lang(zh), :lang(ja), :lang(ko)) {
    letter-spacing: 0;
    line-break: strict;
  }

  :is(p, li, blockquote):is(:lang(zh), :lang(ja), :lang(ko)) {
    line-height: 1.8;
  }

  :is(em, i):is(:lang(zh), :lang(ja), :lang(ko)) {
    font-style: normal;
    font-weight: 600;
  }
`

export const scripts: Script[] = [
  { letters: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, styles: rightToLeft },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    styles: chineseJapaneseKorean,
  },
]
