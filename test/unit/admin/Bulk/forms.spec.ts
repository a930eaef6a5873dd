import { describe, expect, it } from 'vitest'

import { forms, isFilled, toInput } from '../../../../src/admin/Bulk/forms.ts'

describe('the form of an action', () => {
  it.each([
    ['republish', {}, true, {}],
    ['republish', { mode: 'link' }, true, { mode: 'link' }],
    ['schedule', {}, true, {}],
    ['snooze', {}, false, {}],
    ['snooze', { until: '2031-05-01' }, true, { until: '2031-05-01' }],
    ['waive', { reason: '  ' }, false, {}],
    [
      'permission',
      { evidence: 'mail', grantedBy: ' The editor ' },
      true,
      { evidence: 'mail', grantedBy: 'The editor' },
    ],
    ['set', {}, false, {}],
    [
      'set',
      { addTopics: 'Ports, , Trade ', byline: '7' },
      true,
      { addTopics: ['Ports', 'Trade'], byline: ['7'] },
    ],
    ['rights', { credit: 'A. N.' }, false, { credit: 'A. N.' }],
  ] as const)('%s with %j is filled: %s, and sends %j', (action, values, isReady, input) => {
    expect(isFilled(forms[action], values)).toBe(isReady)
    expect(toInput(forms[action], values)).toEqual(input)
  })
})
