// What can be wrong with one article and its records, and how to mend it. The rule of `npm run doctor`.
import type { Mode } from '../domain/terms.ts'
import type { Refusal } from '../workflow/decide.ts'
import type { Ailment, Patient } from './issue.ts'

import { freeFrom } from '../domain/freeFrom.ts'
import { isFromImport } from '../domain/importPermission.ts'
import { pathOf } from '../domain/paths.ts'
import { isMoreOpen, safeTerms } from '../domain/terms.ts'
import { stages } from '../domain/transitions.ts'
import { decide } from '../workflow/decide.ts'
import { ailmentOf, mendByProgram } from './issue.ts'

/** What an article carries that is worked out, as it should be. */
export interface Derived {
  blogMode: Mode | null
  freeFrom: null | string
  path: null | string
}

/** @param today `YYYY-MM-DD` in the site's time zone. */
export function ailmentsOf(patient: Patient, today: string): Ailment[] {
  return [
    ...recordAilments(patient),
    ...derivedAilments(patient),
    ...logAilments(patient),
    ...ruleAilments(patient, today),
  ]
}

export function derivedOf(patient: Patient): Derived {
  const { facts, republication, stage, terms } = patient
  const onBlog = stage === 'republished-on-blog'
  const free = terms && freeFrom(facts.publishedOn, facts.precision, terms)
  // A duplicate begins without a day, and gets it with its first move or its next date.
  const isUntouched = stage === 'drafted' && patient.freeFrom === null
  return {
    blogMode: onBlog ? (republication?.mode ?? patient.blogMode) : null,
    freeFrom: isUntouched ? null : free,
    path:
      republication &&
      pathOf(
        republication.slug ?? '',
        republication.republishedAt,
        republication.republishedAtPrecision,
      ),
  }
}

function recordAilments(patient: Patient): Ailment[] {
  const { note, republication, stage, terms } = patient
  if (stage === 'republished-on-blog' && !republication) {
    return [
      ailmentOf(patient, 'republication-missing', {
        mend: 'Make its republication at the desk, or take the piece down.',
        what: 'It is on the blog, but there is no republication of it.',
      }),
    ]
  }
  if (!republication) {
    return []
  }
  return [
    ...(stage === 'republished-on-blog' ? [] : [astray(patient)]),
    ...(republication.note === note ? [] : [otherNote(patient)]),
    ...(terms && isMoreOpen(republication.searchPolicy, terms.searchPolicy)
      ? [tooOpen(patient)]
      : []),
  ]
}

function astray(patient: Patient): Ailment {
  return ailmentOf(patient, 'republication-astray', {
    mend: 'Delete the republication, and move the article again.',
    what: `There is a republication of it, but its stage is "${patient.stage}".`,
  })
}

function tooOpen(patient: Patient): Ailment {
  const { republication, terms } = patient
  return ailmentOf(patient, 'search-policy-too-open', {
    mend: 'Choose the outlet’s search policy in its republication, or a stricter one.',
    what: `Its republication tells search engines "${republication?.searchPolicy}"; the outlet’s terms say "${terms?.searchPolicy}".`,
  })
}

function otherNote(patient: Patient): Ailment {
  const none = patient.republication?.note === null
  return ailmentOf(patient, 'note-of-another', {
    mend: 'Choose the article’s own note in its republication.',
    what: none
      ? 'Its republication shows no note, though it has one.'
      : 'Its republication shows a note that is not its own.',
  })
}

function derivedAilments(patient: Patient): Ailment[] {
  const wanted = derivedOf(patient)
  const rows: [code: string, is: null | string, should: null | string, name: string][] = [
    ['blog-mode-wrong', patient.blogMode, wanted.blogMode, 'blogMode'],
    ['free-from-wrong', patient.freeFrom, wanted.freeFrom, 'freeFrom'],
    ['path-wrong', patient.republication?.path ?? null, wanted.path, 'The path on the blog'],
  ]
  return rows
    .filter(([, is, should]) => is !== should)
    .map(([code, is, should, name]) => ({
      ...ailmentOf(patient, code, {
        mend: mendByProgram,
        what: `${name} is ${is ?? 'empty'}; it should be ${should ?? 'empty'}.`,
      }),
      derived: true,
    }))
}

function logAilments(patient: Patient): Ailment[] {
  const { id, log, stage } = patient
  const end = log.at(-1)?.to ?? stages[0]
  const broken = log.findIndex(({ from }, index) => from !== (log[index - 1]?.to ?? stages[0]))
  const back = `Put the stage back in the database (update articles set stage = '${end}' where id = '${id}'; a republication goes first), then move it at the desk.`
  return [
    ...(end === stage
      ? []
      : [
          ailmentOf(patient, log.length > 0 ? 'log-elsewhere' : 'log-missing', {
            mend: back,
            what:
              log.length > 0
                ? `Its stage is "${stage}", but its last move led to "${end}".`
                : `Its stage is "${stage}", but the log has no move of it.`,
          }),
        ]),
    ...(broken < 0 ? [] : [brokenLog(patient, broken)]),
  ]
}

function brokenLog(patient: Patient, index: number): Ailment {
  const before = patient.log[index - 1]?.to ?? stages[0]
  return ailmentOf(patient, 'log-broken', {
    mend: 'Nobody can change the log: the versions of the article show what happened in between.',
    what: `Move ${index + 1} in its log begins at "${patient.log[index]?.from}", but the piece was "${before}".`,
  })
}

/** Would the piece be let in where it stands? The one rule is asked, as if it were about to move there. */
function ruleAilments(patient: Patient, today: string): Ailment[] {
  const at = stages.indexOf(patient.stage)
  const before = stages[at - 1]
  if (!before) {
    return []
  }
  const { refusals } = decide({
    alreadyOnBlog: cameByImport(patient),
    article: { ...patient.facts, stage: before },
    mode: patient.republication?.mode ?? patient.blogMode,
    mover: null,
    terms: patient.terms ?? safeTerms,
    to: patient.stage,
    today,
  })
  return refusals.map((refusal) =>
    ailmentOf(patient, refusal.code, { mend: mendingOf(refusal), what: refusal.message }),
  )
}

/** On the blog the import's permission counts; at the outlet also that it came there, or was there before, by the import. */
function cameByImport({ facts, log, stage }: Patient): boolean {
  const bySeed = stage === 'published-at-outlet' && log.some(({ via }) => via === 'seed')
  return isFromImport(facts.permission) || bySeed
}

function mendingOf({ code, field }: Refusal): string {
  if (code === 'embargoed' || code === 'permission-missing') {
    return 'Put the outlet’s permission on record, choose a smaller mode, or take the piece down.'
  }
  if (code === 'footnotes-broken') {
    return 'Write these footnotes again, or delete their marks in the text.'
  }
  return `Fill in ${field} at the desk, or move the piece back.`
}
