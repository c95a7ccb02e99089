import { LANGUAGES } from '#app/kernel/language'
import type { Db } from '#app/platform/db'
import { readTexts } from '#app/platform/mail'
import type { Wording } from '../domain/template'

export type TemplateRow = { version: number; texts: Wording; note: string; restoredFrom: number | null; by: string; recordedAt: Date }

/** Every version of a template, the first one first, with who saved it. */
export async function templateRows(database: Db, template: string): Promise<TemplateRow[]> {
  const rows = await database.templateVersion.findMany({ where: { template }, orderBy: { version: 'asc' } })
  const people = await database.person.findMany({ where: { id: { in: rows.map((row) => row.recordedBy) } }, select: { id: true, name: true } })
  return rows.map(({ version, texts, note, restoredFrom, recordedBy, recordedAt }) => ({ version, texts: wordingIn(texts), note, restoredFrom, by: people.find((person) => person.id === recordedBy)?.name ?? recordedBy, recordedAt }))
}

export function wordingIn(texts: string): Wording {
  return Object.fromEntries(LANGUAGES.map((language) => [language, readTexts(texts, language)])) as Wording
}
