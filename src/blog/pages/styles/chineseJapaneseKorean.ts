// Chinese, Japanese and Korean: fonts, line height and emphasis. Their quotation marks and dashes are as wide as a
// letter, so the Latin typeface is not asked for them.
import { css } from '../css.ts'

export const chineseJapaneseKorean = css`
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

  :is(em, i, cite):is(:lang(zh), :lang(ja), :lang(ko)) {
    font-style: normal;
    font-weight: 600;
  }
`
