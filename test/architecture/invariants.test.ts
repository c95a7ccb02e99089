// A rule of the house is written in the README of its subject, numbered, and proved by a test that names it.
import { describe, expect, test } from 'vitest'
import { features, filesBelow, read } from '../support/repository'

const ID = /\b[A-Z]{3,}-\d+\b/g

/** Ids that a README numbers itself: the first cell of a table row, or the head of a list item. */
function numberedIn(readme: string): string[] {
  return readme.split('\n').flatMap((line) => /^(?:\|\s*|[-*]\s+\**)([A-Z]{3,}-\d+)\b/.exec(line)?.[1] ?? [])
}

/** The titles of all tests, whatever their level. */
function titles(): string {
  const files = filesBelow('test', /\.(test|spec)\.tsx?$/)
  return files.flatMap((file) => read(file).match(/\b(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])(?:(?!\1).)*\1/g) ?? []).join('\n')
}

describe('invariants', () => {
  test.each(features())('%s says what it is for in at most twenty lines or so, with numbered invariants', (feature) => {
    const readme = read(`app/features/${feature}/README.md`)
    expect(readme.split('\n').length).toBeLessThanOrEqual(25)
    expect(numberedIn(readme)).not.toEqual([])
  })

  test('each number is given once', () => {
    const all = features().flatMap((feature) => numberedIn(read(`app/features/${feature}/README.md`)))
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
  })

  test('each is named in the title of a test', () => {
    const tested = new Set(titles().match(ID) ?? [])
    const untested = features().flatMap((feature) => numberedIn(read(`app/features/${feature}/README.md`))).filter((id) => !tested.has(id))
    expect(untested).toEqual([])
  })
})
