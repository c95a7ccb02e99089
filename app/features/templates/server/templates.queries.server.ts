import { authorize, reading, type Context } from '#app/platform/context'
import { lastChanges, type Wording } from '../domain/template'
import { templateRows, wordingIn, type TemplateRow } from './template-rows.server'

/** What the team says in place of a shipped wording, with every version that there was, the last one first. */
export async function getTemplate(context: Context, template: string): Promise<{ version: number; texts: Wording; versions: TemplateRow[]; changed: Record<'en' | 'fr', number> }> {
  authorize(context, 'secretariat.view')
  const rows = await templateRows(reading(context), template)
  const last = rows.at(-1)
  return { version: last?.version ?? 0, texts: last?.texts ?? { en: {}, fr: {} }, versions: rows.toReversed(), changed: lastChanges(rows) }
}

/** The wording that holds, for a text that carries it along; null where nothing was edited. */
export async function wordingInForce(context: Context, template: string): Promise<{ version: number; texts: Wording } | null> {
  const row = await reading(context).templateVersion.findFirst({ where: { template }, orderBy: { version: 'desc' } })
  return row && { version: row.version, texts: wordingIn(row.texts) }
}

/** The templates that do not say what is shipped. */
export async function listEditedTemplates(context: Context): Promise<string[]> {
  authorize(context, 'secretariat.view')
  const rows = await reading(context).templateVersion.findMany({ orderBy: { version: 'asc' }, select: { template: true, texts: true } })
  const last = new Map(rows.map((row) => [row.template, row.texts]))
  return [...last].filter(([, texts]) => texts !== JSON.stringify({ en: {}, fr: {} })).map(([template]) => template)
}
