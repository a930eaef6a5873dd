// Patterns for the name of an outlet in a note: the words before it, its own words, and names that are no outlets.

export const articleNouns =
  'pieces?|columns?|op-?eds?|articles?|essays?|commentar(?:y|ies)|comment|interviews?|conversations?|reviews?|papers?|reports?|analys[ie]s|contributions?|dispatch(?:es)?|features?|chapters?|letters?|posts?|write-?ups?|(?:long|longish|longer|short|shorter|quick|weekend|summer|light) ?reads?|profiles?|notes?|briefs?|briefings?|explainers?|obituar(?:y|ies)|story|stories|lectures?|talks?|reflections|thoughts|follow-?ups?|sequels?|rejoinders?|responses?|repl(?:y|ies)|tribunes?|tribunas?|introductions?|forewords?|speech(?:es)?|takes?|excerpts?|extracts?|translations?|threads?|text|version|blogs?'

export const articleNoun = `(?:${articleNouns})`

export const nameWord =
  "(?:(?:\\p{Lu}\\.)+|[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}&'’+-]*(?:\\.\\p{L}+)*|[a-z]{1,4}\\p{Lu}\\p{L}+)"
const joiner = '(?:of the|of|&|de la|de|des|du|del|della|der|do|da|la|le)'
const outletNameSource = `(?:(?:The|La|Le|El|Die|Der|Das|Il) )?${nameWord}(?: (?:${joiner} )?${nameWord}){0,5}`
const filler = "(?:[\\p{Ll}][\\p{L}'’-]*[ ,]+){0,4}?"
const opening = '["“‘\'_*]?'
export const outletHeadPattern =
  /\b(?:Times|Post|Journal|Review|Briefs?|Briefing|Sentinel|Herald|Tribune|Guardian|Telegraph|Observer|Gazette|Chronicle|Monitor|Magazine|Quarterly|Weekly|Daily|Bulletin|Dispatch|Courier|Mail|Standard|Economist|Atlantic|News|Press|Globe|Mirror|Digest|Independent|Spectator|Statesman|Diplomat|Interpreter|Today|Wire|Ledger|Register|Mercury|Argus|Echo|Examiner|Inquirer|Enquirer|Affairs|Policy|Politics|Syndicate|Letters?|Papers|Notes|Advertiser|Sun|Star|Reporter|Record|Messenger|Outlook|Perspectives?|Commentary|Notebook|Almanac|Yearbook|Annals|Forum|Zeitung|Tages\w+|Monde|Figaro|Stampa|País|Mundo)\b/u

export const notOutletsPattern =
  /^(?:\p{N}[\p{N}.,]*|He|She|They|There|Here|Nobody|I|I['’]\w+|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|New Year|New Year['’]s(?: \w+)?|Easter|Spring|Summer|Autumn|Winter|President|Prime Minister|Part|The|This|That|It|English|French|German|Spanish|Chinese|Russian|Arabic|PDF|Mr|Mrs|Ms|Dr|Professor|COVID-19|US|UK|EU|UN|Brussels|London|Washington|Moscow|Beijing|Europe|Asia|Africa|America|Centre|Center|Institute|University|Ministry|Government|State|School|College|Press|Internet|Twitter|Facebook|Substack)(?:['’]s)?(?: \d+)?$/u

interface Cue {
  pattern: RegExp
  score: number
}

function cue(before: string, score: number): Cue {
  return {
    pattern: new RegExp(`(?:^|[\\s(“"‘—–,;:])${before}${opening}(${outletNameSource})`, 'gu'),
    score,
  }
}

const article = "(?:(?:the|my|our|their|its|a|an|your|his|her|this|today's|today’s) )?"
const dayOrWeekSource =
  "(?:today|yesterday|tomorrow|\\p{Lu}\\p{L}+day|(?:last|this) (?:week|month|weekend|\\p{L}+))['’]s "

export const outletCues: Cue[] = [
  cue(`[Ff]or ${article}${filler}(?:the )?`, 2),
  cue(`[Ii]n ${article}${filler}(?:the )?`, 0.8),
  cue(
    `(?:[Ww]ith|[Aa]t|[Oo]n|[Bb]y|[Tt]o|[Vv]ia|[Oo]ver at|[Uu]p at) ${article}${filler}(?:the )?`,
    0.5,
  ),
  cue(`[Ff]rom ${article}${filler}(?:the )?`, 0.9),
  cue(`(?:From|Over at|Up at|lastly, (?:in|at|for)) (?:the )?`, 2.5),
  cue(`(?:[Ii]['’]m|[Ii] am|[Ww]e['’]re|[Ww]e are) (?:at|in|over at|on) (?:the )?`, 3),
  // "New essay: Quillette, on chess."
  cue(`[^\\s]+\\p{Ll}: (?:the )?`, 1.6),
  cue(`(?:from |by )?(?:me|us) (?:at|in|for|on|over at) (?:the )?`, 3),
  cue(
    `(?:broadcaster|publication|newspaper|magazine|journal|weekly|daily|website|paper|readers of|pages of|section of|editors? of|editors? at|issue of|edition of|number of|(?:team|people|folks|friends|colleagues|students) (?:over )?(?:at|of))(?: (?:called|of))?,? (?:the )?`,
    3,
  ),
  cue(
    `(?:[Pp]ublished|[Aa]ppear(?:ed|s|ing)?|[Rr]an|[Rr]un(?:ning|s)?|[Pp]rinted|[Cc]arried|[Cc]ame out|[Oo]ut|[Uu]p|[Ll]ive|[Ff]eatured|[Ww]ritten|[Ww]rote|[Aa]sked|[Ii]nvited|[Cc]ommissioned|[Oo]riginally|[Dd]one|[Pp]roduced|[Pp]repared|[Dd]rafted|[Cc]ross-?posted|[Rr]eposted|[Rr]epublished|[Cc]ontribut(?:e|ed|ing)(?: again)?)(?: (?:this|last|yesterday|today|now|online|again|once more|once again|first|here|in print|recently|it|this one|about it|a while back|\\p{Ll}+ week|\\p{Ll}+ month)){0,3} (?:in|by|at|on|with|for|to|over at|from) ${article}${filler}(?:the )?`,
    3,
  ),
  cue(
    `(?:I|[Ww]e|[Mm]e|[Uu]s) (?:\\p{Ll}+ly )?(?:argue|write|wrote|explain|ask|look|consider|suggest|make|made|try|tried|review|reply|replied|answer|contribute|have|had)d?(?: [^\\s.;:]+){0,4}? (?:in|for|at) (?:the )?`,
    3,
  ),
  cue(
    `(?:[Nn]ew|[Uu]p|[Oo]ut|[Ll]ive|[Nn]ow|[Tt]oday|[Pp]osted|[Pp]osting)(?: (?:this|it|up|today|now|something))? (?:on|over on) ${article}`,
    2.5,
  ),
  // "The first was in Prospect", "First the Hindu, in January"
  cue(
    `(?:[Ff]irst|[Ss]econd|[Tt]hird|[Oo]ther|[Ll]ast|[Oo]ne|[Ii]t|[Tt]his|[Tt]hese|[Bb]oth)(?: one)? (?:was|were|is|are|came) (?:in|for|from|at|by) (?:the )?`,
    2.5,
  ),
  cue(
    `(?:First|Then|Next|Second|Third|Lastly|Finally),? (?:the )?(?=\\p{Lu}\\S*(?: \\p{Lu}\\S*)?, )`,
    2.5,
  ),
  cue(`[Oo]f ${article}`, 0.3),
  cue(`(?:[Aa]lso|[Aa]gain|[Nn]ow|[Oo]nce more) (?:in|for|at|from|with) (?:the )?`, 2.5),
  cue(`(?:[Ii]n|[Ff]or|[Oo]f|[Ff]rom) (?:the )?${dayOrWeekSource}`, 3),
]

export const beforeNounPattern = new RegExp(
  `(?:[Mm]y|[Aa]|[Tt]he|[Aa]nother|[Ll]atest|[Nn]ew|[Ff]irst|[Ll]ast|[Rr]ecent|[Oo]ld) (${outletNameSource}) ${articleNoun}(?!\\p{L})`,
  'gu',
)
export const askedPattern = new RegExp(
  `(?:^|[\\s.,;])(?:[Tt]he )?(${outletNameSource}) (?:has |have |had |was |were |very |kindly |then |recently |also |just |now |finally |at last )*(?:published|ran|carried|(?:taken|took) (?:it|this|them|down)|gone|closed|folded|lost|deleted|moved|asked (?:me|us|a few|several|some|ten|twelve|writers)|invited (?:me|us)|commissioned|were kind enough|was kind enough|printed|took|interviewed (?:me|us)|allowed me|let me|agreed to|accepted)`,
  'gu',
)
