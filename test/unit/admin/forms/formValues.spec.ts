import type { ClientField, FormState } from 'payload'

import { describe, expect, it } from 'vitest'

import { editableLeaves, formLeaves } from '../../../../src/admin/forms/formFields.ts'
import { documentValues, formValues } from '../../../../src/admin/forms/formValues.ts'
import { stateWith } from '../../../../src/admin/forms/stateWith.ts'

function field(value: unknown) {
  return { initialValue: value, valid: true, value }
}

/** As the form of an article holds its fields. */
const state: FormState = {
  id: field('a'),
  body: {
    ...field({ root: { type: 'root', children: [] } }),
    customComponents: { Field: 'editor' },
  },
  byline: { disableFormData: true, rows: [{ id: 'r1' }, { id: 'r2' }], value: 2 },
  'byline.0.author': { ...field('ann'), customComponents: { Label: 'of r1' } },
  'byline.0.id': field('r1'),
  'byline.1.author': field('ben'),
  'byline.1.id': field('r2'),
  empty: { rows: [], value: 0 },
  expectedUpdatedAt: field(undefined),
  file: field(undefined),
  note: field({ docs: [], hasNextPage: false }),
  'permission.mode': field('full'),
  stage: field('drafted'),
  standfirst: field(['one', 'two']),
  title: { errorMessage: 'too long', initialValue: 'Old', valid: false, value: 'Title' },
  updatedAt: field('2026-01-01T00:00:00.000Z'),
  updatedBy: field('u'),
}

const fields = [
  { name: 'title', type: 'text' },
  {
    type: 'tabs',
    tabs: [
      {
        fields: [
          { name: 'standfirst', type: 'text', hasMany: true },
          { name: 'body', type: 'richText' },
          { name: 'note', type: 'join' },
          {
            name: 'permission',
            type: 'group',
            fields: [{ type: 'row', fields: [{ name: 'mode', type: 'select', label: 'Mode' }] }],
            label: 'Permission',
          },
        ],
        label: 'Piece',
      },
    ],
  },
  { name: 'byline', type: 'array', fields: [{ name: 'author', type: 'text' }] },
  { name: 'freeFrom', type: 'date', admin: { readOnly: true } },
  { name: 'importKey', type: 'text', admin: { hidden: true } },
] as unknown as ClientField[]

describe('the values of a form', () => {
  it('are the editable values, as document data', () => {
    expect(formValues(state)).toEqual({
      body: { root: { type: 'root', children: [] } },
      byline: [
        { id: 'r1', author: 'ann' },
        { id: 'r2', author: 'ben' },
      ],
      empty: [],
      permission: { mode: 'full' },
      standfirst: ['one', 'two'],
      title: 'Title',
    })
  })

  it('have the same keys as a stored document', () => {
    const document = {
      id: 'a',
      note: { docs: [], hasNextPage: false },
      stage: 'x',
      title: 'Title',
      updatedAt: 'now',
    }
    expect(documentValues(document)).toEqual({ title: 'Title' })
  })
})

describe('the fields of a form', () => {
  it('have paths and labels, through tabs, groups and rows', () => {
    const mode = formLeaves(fields).find(({ path }) => path === 'permission.mode')
    expect(mode?.labels).toEqual(['Permission', 'Mode'])
  })

  it('that are editable are neither hidden nor read-only', () => {
    const paths = editableLeaves(fields).map(({ path }) => path)
    expect(paths).toEqual(['title', 'standfirst', 'body', 'permission.mode', 'byline'])
  })
})

describe('a form with other values', () => {
  const leaves = formLeaves(fields)
  const values = {
    byline: [{ id: 'r2', author: 'ben' }, { author: 'new' }],
    permission: { mode: null },
    standfirst: [],
    title: 'New',
  }
  const changed = stateWith(state, values, leaves, '2026-02-02T00:00:00.000Z')

  it('returns them', () => {
    expect(formValues(changed)).toMatchObject({ ...formValues(state), ...values })
  })

  it('contains the state that they are based on', () => {
    expect(changed.updatedAt?.value).toBe('2026-02-02T00:00:00.000Z')
  })

  it('has new initial values, which update an editor, and no errors', () => {
    expect(changed.title).toEqual({ initialValue: 'New', valid: true, value: 'New' })
  })

  it('keeps unchanged fields and their editors', () => {
    expect(changed.body).toBe(state.body)
    expect(stateWith(state, formValues(state), leaves)).toEqual(state)
  })

  it('has the rows, with ids for new ones, and no remains of deleted rows', () => {
    expect(changed.byline?.rows?.map(({ id }) => id)).toEqual([
      'r2',
      expect.stringMatching(/^[0-9a-f]{24}$/),
    ])
    const fewer = stateWith(state, { byline: [] }, leaves)
    expect(Object.keys(fewer).filter((path) => path.startsWith('byline.'))).toEqual([])
    expect(formValues(fewer).byline).toEqual([])
  })

  it('keeps the rendered components of a row that was moved', () => {
    const turned = stateWith(
      state,
      {
        byline: [
          { id: 'r2', author: 'ben' },
          { id: 'r1', author: 'ann' },
        ],
      },
      leaves,
    )
    expect(turned['byline.1.author']).toMatchObject({
      customComponents: { Label: 'of r1' },
      value: 'ann',
    })
  })
})
