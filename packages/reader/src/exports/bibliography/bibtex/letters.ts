// Letters and signs that LaTeX writes as commands.

/** Combining signs of accents, which stand before their letter. */
export const accents: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '.': '\u0307',
  '=': '\u0304',
  '^': '\u0302',
  '`': '\u0300',
  '~': '\u0303',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  t: '\u0361',
  u: '\u0306',
  v: '\u030C',
}

function table(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':')),
  )
}

export const signs: Record<string, string> = {
  ...table(`
    AA:Å aa:å AE:Æ ae:æ DH:Ð dh:ð DJ:Đ dj:đ i:ı j:ȷ L:Ł l:ł NG:Ŋ ng:ŋ O:Ø o:ø OE:Œ oe:œ SS:ẞ ss:ß TH:Þ th:þ
    copyright:© dag:† ddag:‡ degree:° dots:… euro:€ flq:‹ flqq:« frq:› frqq:» glq:‚ glqq:„ grq:‘ grqq:“ guillemetleft:«
    guillemetright:» guillemotleft:« guillemotright:» guilsinglleft:‹ guilsinglright:› langle:⟨ lbrace:{ rangle:⟩ rbrace:} slash:/ ldots:… lq:‘ P:¶ pounds:£
    quotedblbase:„ quotesinglbase:‚ rq:’ S:§ textasciicircum:^ textasciitilde:~ textbar:| textbraceleft:{
    textbraceright:} textbullet:• textcopyright:© textdegree:° textdollar:$ textellipsis:… textemdash:— textendash:– texteuro:€
    textexclamdown:¡ textgreater:> textless:< textonehalf:½ textordfeminine:ª textordmasculine:º textperiodcentered:·
    textquestiondown:¿ textquotedbl:" textquotedblleft:“ textquotedblright:” textquoteleft:‘ textquoteright:’
    textquotesingle:' textregistered:® textsection:§ textsterling:£ texttrademark:™ textunderscore:_
    BibTeX:BibTeX LaTeX:LaTeX TeX:TeX XeTeX:XeTeX`),
  textbackslash: '\\',
}

/** Of formulas. */
export const formulaSigns: Record<string, string> = table(`
  alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π
  rho:ρ sigma:σ tau:τ upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ
  Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω approx:≈ bullet:• cdot:· circ:° equiv:≡ geq:≥ ge:≥ in:∈ infty:∞ leftarrow:← leq:≤ le:≤
  neq:≠ ne:≠ pm:± prime:′ rightarrow:→ to:→ sim:~ simeq:≃ star:⋆ subset:⊂ sum:∑ times:×`)

export const raised: Record<string, string> = table(
  '0:⁰ 1:¹ 2:² 3:³ 4:⁴ 5:⁵ 6:⁶ 7:⁷ 8:⁸ 9:⁹ +:⁺ -:⁻ n:ⁿ i:ⁱ',
)
export const lowered: Record<string, string> = table(
  '0:₀ 1:₁ 2:₂ 3:₃ 4:₄ 5:₅ 6:₆ 7:₇ 8:₈ 9:₉ +:₊ -:₋',
)
