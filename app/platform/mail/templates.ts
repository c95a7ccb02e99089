// The wording of the team as it is kept: a row per saving, the last one holds.
import type { Language } from '#app/kernel/language'
import type { Db } from '../db'
import type { Texts } from './wording'

/** Kept texts by language; whoever reads a row made by hand gets the shipped wording for what is not text. */
export function readTexts(kept: string, language: Language): Texts {
  const all = JSON.parse(kept) as Partial<Record<Language, Record<string, unknown>>>
  return Object.fromEntries(Object.entries(all[language] ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** What the team says in a language in place of the shipped wording, and which version of it; none where nothing was edited. */
export async function currentTexts(database: Db, template: string, language: Language): Promise<{ version: number | null; texts: Texts }> {
  const row = await database.templateVersion.findFirst({ where: { template }, orderBy: { version: 'desc' }, select: { version: true, texts: true } })
  return row ? { version: row.version, texts: readTexts(row.texts, language) } : { version: null, texts: {} }
}
